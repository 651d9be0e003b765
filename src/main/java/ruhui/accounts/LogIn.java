package ruhui.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.web.Duty;

/// Decides whether somebody is who they say. Costs one hash and has one wording whatever is wrong, so that nobody
/// learns who has an account.
@Service
class LogIn {

    sealed interface Outcome {

        record In(Account account, Duty duty) implements Outcome {}

        /// `left` more tries, then a wait until `until`, which is set when none is left.
        record Wrong(int left, @Nullable Instant until) implements Outcome {}

        record Wait(Instant until) implements Outcome {}

        /// The initial password was right once, but is used or too old: only who has it learns this.
        record Expired() implements Outcome {}
    }

    private final AccountRows accounts;
    private final Passwords passwords;
    private final InitialPasswords initial;
    private final Throttle throttle;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditLog audit;

    LogIn(
            AccountRows accounts,
            Passwords passwords,
            InitialPasswords initial,
            Throttle throttle,
            JdbcClient db,
            Clock clock,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.initial = initial;
        this.throttle = throttle;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// Call it outside a transaction: failures are counted, and the hash takes its time.
    Outcome attempt(String typed, String password, String address) {
        var who = Identifier.typed(typed);
        var place = throttle.take(Throttle.Rule.ADDRESS, address);
        var turn = place.allowed() ? throttle.take(Throttle.Rule.PASSWORD, who.canonical()) : place;
        if (!turn.allowed() && turn.until() != null) {
            return new Outcome.Wait(turn.until());
        }
        var found = accounts.named(who).filter(Account::isOpen);
        var fits = passwords.match(password, found.map(LogIn::hash).orElse(null));
        if (found.isEmpty() || !fits) {
            if (turn.until() != null) {
                var whom = found.map(Account::shown).orElse("?");
                audit.note(new Actor.System(), "accounts.act.blocked", "account " + whom, Map.of());
            }
            return new Outcome.Wrong(turn.left(), turn.until());
        }
        throttle.clear(Throttle.Rule.PASSWORD, who.canonical());
        throttle.forgive(Throttle.Rule.ADDRESS, address);
        return in(found.get());
    }

    /// What remains to be done once the password is known to be right.
    static Duty afterPassword(Account account) {
        if (account.totpSince() != null) {
            return Duty.SECOND_STEP;
        }
        return account.kind() == Account.Kind.STAFF ? Duty.ENROL_SECOND_STEP : Duty.NONE;
    }

    private Outcome in(Account account) {
        if (account.password() == null && !initial.use(account.id())) {
            return new Outcome.Expired();
        }
        db.sql("update accounts.account set seen_at = :now where id = :id")
                .param("now", AccountRows.at(clock.instant()))
                .param("id", account.id())
                .update();
        if (account.kind() == Account.Kind.STAFF) {
            audit.note(account.actor(), "accounts.act.login", "account " + account.shown(), Map.of());
        }
        return new Outcome.In(account, account.password() == null ? Duty.SET_PASSWORD : afterPassword(account));
    }

    private static @Nullable String hash(Account account) {
        return Optional.ofNullable(account.password()).orElse(account.initial());
    }
}
