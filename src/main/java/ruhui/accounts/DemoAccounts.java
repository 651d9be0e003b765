package ruhui.accounts;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.web.Tokens;

/// Accounts with known passwords for the demo world, and only there: in any other this bean does not exist. The page of
/// the second step then shows the code.
@Service
@Profile("demo")
public class DemoAccounts {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final PasswordChanges changes;
    private final Vault vault;
    private final JdbcClient db;
    private final Clock clock;

    DemoAccounts(
            AccountRows accounts,
            Passwords passwords,
            PasswordChanges changes,
            Vault vault,
            JdbcClient db,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
        this.vault = vault;
        this.db = db;
        this.clock = clock;
    }

    /// Somebody who proved both contacts.
    @Transactional
    public UUID person(String name, String mobile, String email, String password) {
        return add(Account.Kind.PERSON, name, null, mobile, email, password);
    }

    /// One of the staff, whose second step is set up.
    @Transactional
    public UUID staff(String name, String login, String email, String mobile, String password, Set<Role> roles) {
        var id = add(Account.Kind.STAFF, name, login, mobile, email, password);
        accounts.roles(id, roles);
        secondStep(id);
        return id;
    }

    /// For one who came by another door, such as the first administrator.
    @Transactional
    public void secondStep(UUID account) {
        var secret = java.util.Arrays.copyOf(Tokens.sha256("demo|" + account), 20);
        db.sql("update accounts.account set totp_secret = :sealed, totp_since = :now where id = :id")
                .param("sealed", vault.seal(secret, account.toString()))
                .param("now", AccountRows.at(clock.instant()))
                .param("id", account)
                .update();
    }

    /// As when the unit had logged in with the initial password and set its own: publishes `Activated`.
    @Transactional
    public void activate(UUID unit, String password) {
        changes.first(accounts.ofUnit(unit).orElseThrow(NotFound::new), password, "");
    }

    private UUID add(
            Account.Kind kind,
            String name,
            @org.jspecify.annotations.Nullable String login,
            String mobile,
            String email,
            String password) {
        var id = Ids.next();
        var account = new Account(
                id,
                kind,
                null,
                name,
                Lang.ZH,
                login,
                mobile,
                email,
                passwords.hash(password),
                null,
                null,
                false,
                null,
                null,
                null);
        accounts.add(account, Registrations.CONSENT, clock.instant());
        return id;
    }
}
