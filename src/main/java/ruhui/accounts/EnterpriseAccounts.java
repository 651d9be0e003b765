package ruhui.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.shared.Email;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Mobile;
import ruhui.shared.NotFound;
import ruhui.shared.Numbers;
import ruhui.shared.Refused;

/// The accounts of units: opened when a unit passed, handed over by an initial password that only its contact sees.
@Service
public class EnterpriseAccounts {

    /// `name` is what the unit types to log in. `initialUntil` is null while no initial password is on its way or good.
    public record Enterprise(
            UUID account,
            String name,
            boolean active,
            @Nullable Instant initialUntil,
            String email,
            String mobile) {}

    private final AccountRows accounts;
    private final InitialPasswords initial;
    private final Sessions sessions;
    private final Numbers numbers;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditLog audit;

    EnterpriseAccounts(
            AccountRows accounts,
            InitialPasswords initial,
            Sessions sessions,
            Numbers numbers,
            JdbcClient db,
            Clock clock,
            AuditLog audit) {
        this.accounts = accounts;
        this.initial = initial;
        this.sessions = sessions;
        this.numbers = numbers;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// Opens the account of a unit and asks for its initial password; gives the account name, such as U000123. A unit
    /// has one account for ever: a second call gives the name of the first.
    @Transactional
    public String open(UUID unit, String unitName, String mobile, String email, Lang lang) {
        var name = "U%06d".formatted(numbers.next("enterprise-account"));
        var account = new Account(
                Ids.next(),
                Account.Kind.UNIT,
                unit,
                unitName,
                lang,
                name,
                Mobile.parse(mobile).number(),
                Email.parse(email).address(),
                null,
                null,
                null,
                false,
                null,
                null,
                null);
        if (!accounts.add(account, null, null)) {
            var before = accounts.ofUnit(unit).orElseThrow();
            if (!before.isOpen()) {
                reopen(before, mobile, email);
            }
            return String.valueOf(before.login());
        }
        initial.wantFirst(account);
        return name;
    }

    /// The unit was turned back before its account was ever used, and passes now after all.
    private void reopen(Account closed, String mobile, String email) {
        db.sql("update accounts.account set disabled_at = null where id = :id")
                .param("id", closed.id())
                .update();
        contact(Objects.requireNonNull(closed.unit()), mobile, email);
        accounts.byId(closed.id()).filter(Account::waitsForOwnPassword).ifPresent(initial::want);
    }

    /// A new initial password to the registered contact; refused once the unit has a password of its own.
    @Transactional
    public void sendAgain(UUID unit, Actor by) {
        var account = accounts.ofUnit(unit).orElseThrow(NotFound::new);
        if (!account.waitsForOwnPassword()) {
            throw new Refused("accounts.refused.active");
        }
        initial.want(account);
        audit.note(by, "accounts.act.again", "account " + account.login(), Map.of());
    }

    public Optional<Enterprise> of(UUID unit) {
        return accounts.ofUnit(unit).map(EnterpriseAccounts::enterprise);
    }

    /// Where the unit is reached from now on.
    @Transactional
    public void contact(UUID unit, String mobile, String email) {
        db.sql("update accounts.account set mobile = :mobile, email = :email where unit = :unit")
                .param("mobile", Mobile.parse(mobile).number())
                .param("email", Email.parse(email).address())
                .param("unit", unit)
                .update();
    }

    /// The unit does not come or goes: nobody signs in with its account any more.
    @Transactional
    public void close(UUID unit) {
        db.sql("update accounts.account set disabled_at = :now where unit = :unit and disabled_at is null")
                .param("now", AccountRows.at(clock.instant()))
                .param("unit", unit)
                .update();
        accounts.ofUnit(unit).map(Account::id).ifPresent(sessions::endAll);
    }

    private static Enterprise enterprise(Account account) {
        var contact = account.contact();
        return new Enterprise(
                account.id(),
                String.valueOf(account.login()),
                account.password() != null,
                account.password() == null && !account.initialUsed() ? account.initialUntil() : null,
                contact.email(),
                contact.mobile());
    }
}
