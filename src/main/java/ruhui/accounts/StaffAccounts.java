package ruhui.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.shared.Role;

/// The accounts of the secretariat. The first administrator is made at the first start; everybody else is invited.
@Service
public class StaffAccounts {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final InitialPasswords initial;
    private final JdbcClient db;
    private final Clock clock;

    StaffAccounts(AccountRows accounts, Passwords passwords, InitialPasswords initial, JdbcClient db, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.initial = initial;
        this.db = db;
        this.clock = clock;
    }

    public boolean anyStaff() {
        return db.sql("select exists (select from accounts.account where kind = 'staff')")
                .query(Boolean.class)
                .single();
    }

    /// Why this cannot be the password of a colleague; `about` is what others know of them.
    public static Optional<Problem> passwordProblem(String password, Collection<String> about) {
        return PasswordRule.STAFF.problem(password, about);
    }

    /// The first administrator, with a password of their own; refused as soon as there is anybody.
    @Transactional
    public UUID createFirst(String name, String login, String email, String mobile, String password) {
        db.sql("lock table accounts.role in exclusive mode").update();
        if (anyStaff()) {
            throw new Refused("accounts.refused.first");
        }
        var id = add(name, login, email, mobile, Lang.ZH, passwords.hash(password));
        accounts.roles(id, Set.of(Role.ADMIN));
        return id;
    }

    /// A new colleague, who gets an initial password by e-mail.
    @Transactional
    public UUID invite(String name, String login, String email, String mobile, Lang lang, Set<Role> roles) {
        var id = add(name, login, email, mobile, lang, null);
        accounts.roles(id, roles);
        initial.want(accounts.get(id));
        return id;
    }

    private UUID add(String name, String login, String email, String mobile, Lang lang, @Nullable String password) {
        var id = Ids.next();
        accounts.add(
                new Account(
                        id,
                        Account.Kind.STAFF,
                        null,
                        name,
                        lang,
                        login,
                        mobile.isEmpty() ? null : mobile,
                        email,
                        password,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null),
                null,
                null);
        return id;
    }
}
