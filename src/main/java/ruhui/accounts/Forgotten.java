package ruhui.accounts;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Helps who forgot the password, or lost the initial one, without telling anybody whether there is an account.
@Service
class Forgotten {

    private static final int MOST_ACCOUNTS = 5;

    private final AccountRows accounts;
    private final InitialPasswords initial;
    private final Resets resets;
    private final Codes codes;
    private final CodeLimits limits;
    private final PasswordChanges changes;
    private final Throttle throttle;

    Forgotten(
            AccountRows accounts,
            InitialPasswords initial,
            Resets resets,
            Codes codes,
            CodeLimits limits,
            PasswordChanges changes,
            Throttle throttle) {
        this.accounts = accounts;
        this.initial = initial;
        this.resets = resets;
        this.codes = codes;
        this.limits = limits;
        this.changes = changes;
        this.throttle = throttle;
    }

    /// Empty when it was taken up, else when it may be asked again. An account that never had a password of its own
    /// gets a new initial one.
    @Transactional
    public Optional<Instant> ask(String typed, String address) {
        var who = Identifier.typed(typed);
        var refused = refused(who, address);
        if (refused.isPresent()) {
            return refused;
        }
        for (var account : accounts.reached(who, MOST_ACCOUNTS)) {
            if (account.waitsForOwnPassword()) {
                initial.want(account);
            } else {
                reset(account, address);
            }
        }
        return Optional.empty();
    }

    /// The same for an initial password alone, which goes only to the registered mailbox.
    @Transactional
    public Optional<Instant> askInitial(String typed, String address) {
        var who = Identifier.typed(typed);
        var refused = refused(who, address);
        if (refused.isEmpty()) {
            accounts.reached(who, MOST_ACCOUNTS).stream()
                    .filter(Account::waitsForOwnPassword)
                    .forEach(initial::want);
        }
        return refused;
    }

    @Transactional
    public boolean reset(Resets.Reset reset, String password) {
        if (!resets.use(reset)) {
            return false;
        }
        reset.code().ifPresent(codes::use);
        var account = accounts.get(reset.account());
        changes.reset(account.id(), password);
        throttle.clear(Throttle.Rule.PASSWORD, String.valueOf(account.login()).toLowerCase(java.util.Locale.ROOT));
        throttle.clear(Throttle.Rule.PASSWORD, account.contact().mobile());
        throttle.clear(Throttle.Rule.PASSWORD, account.contact().email());
        return true;
    }

    /// Another code to the mobile; empty when it was sent.
    @Transactional
    public Optional<Instant> code(Resets.Reset reset, String address) {
        var account = accounts.get(reset.account());
        var mobile = account.contact().mobile();
        var wait = limits.wait(mobile, address);
        if (wait.isEmpty() && needsCode(account)) {
            resets.code(reset.id(), codes.want(CodeUse.RESET, Channel.SMS, mobile, account.lang(), address));
        }
        return wait;
    }

    /// Staff prove their second step at the log-in that follows; everybody else the mobile, now.
    static boolean needsCode(Account account) {
        return account.mobile() != null && account.kind() != Account.Kind.STAFF;
    }

    /// Where the mobile had too many codes today, the page behind the link sends one later.
    private void reset(Account account, String address) {
        var id = resets.want(account);
        var mobile = account.contact().mobile();
        if (needsCode(account) && limits.wait(mobile, address).isEmpty()) {
            resets.code(id, codes.want(CodeUse.RESET, Channel.SMS, mobile, account.lang(), address));
        }
    }

    private Optional<Instant> refused(Identifier who, String address) {
        var place = throttle.take(Throttle.Rule.ADDRESS, address);
        var turn = place.allowed() ? throttle.take(Throttle.Rule.ASKING, who.canonical()) : place;
        return turn.allowed() ? Optional.empty() : Optional.ofNullable(turn.until());
    }
}
