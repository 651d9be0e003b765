package ruhui.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.shared.Role;
import ruhui.shared.Typed;
import ruhui.web.Fields;

/// The accounts of the secretariat. The first administrator is made at the first start; everybody else is invited.
@Service
public class StaffAccounts {

    /// Begins with a letter and has no @, so that it is neither a mobile number nor a mailbox.
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,29}");
    private static final Pattern OF_UNIT = Pattern.compile("u\\d+");

    private final AccountRows accounts;
    private final Passwords passwords;
    private final InitialPasswords initial;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditLog audit;

    StaffAccounts(
            AccountRows accounts,
            Passwords passwords,
            InitialPasswords initial,
            SecondStep secondStep,
            Sessions sessions,
            JdbcClient db,
            Clock clock,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.initial = initial;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    public boolean anyStaff() {
        return db.sql("select exists (select from accounts.account where kind = 'staff')")
                .query(Boolean.class)
                .single();
    }

    /// Puts the problems of `login`, `email` and the optional `mobile` of a new colleague at their fields.
    public void problems(Fields fields) {
        var login = login(fields.value("login"));
        if (!LOGIN.matcher(login).matches() || OF_UNIT.matcher(login).matches()) {
            fields.wrong("login", Problem.of("accounts.login.form"));
        } else if (accounts.isTaken(login)) {
            fields.wrong("login", Problem.of("accounts.login.taken"));
        }
        if (Email.problem(fields.check("email", Email::problem)).isEmpty()
                && accounts.isTaken(
                        Channel.EMAIL, Email.parse(fields.value("email")).address())) {
            fields.wrong("email", Problem.of("accounts.email.taken"));
        }
        if (!fields.value("mobile").isBlank()
                && Mobile.problem(fields.check("mobile", Mobile::problem)).isEmpty()
                && accounts.isTaken(
                        Channel.SMS, Mobile.parse(fields.value("mobile")).number())) {
            fields.wrong("mobile", Problem.of("accounts.mobile.taken"));
        }
    }

    /// Why this cannot be the password of a colleague; `about` is what others know of them.
    public static Optional<Problem> passwordProblem(String password, Collection<String> about) {
        return PasswordRule.STAFF.problem(password, about);
    }

    /// As it is kept, however it was typed.
    static String login(String typed) {
        return Typed.dense(typed).toLowerCase(Locale.ROOT);
    }

    /// The first administrator, with a password of their own; refused as soon as there is anybody. `mobile` may be
    /// empty. Ask `passwordProblem` before.
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
    public UUID invite(String name, String login, String email, String mobile, Lang lang, Set<Role> roles, Actor by) {
        var id = add(name, login, email, mobile, lang, null);
        accounts.roles(id, roles);
        var who = accounts.get(id);
        initial.want(who);
        audit.note(by, "accounts.act.invite", object(who), Map.of("name", name, "roles", String.valueOf(roles)));
        return id;
    }

    /// One of the staff, and nobody else.
    Account get(UUID id) {
        return accounts.byId(id)
                .filter(account -> account.kind() == Account.Kind.STAFF)
                .orElseThrow(NotFound::new);
    }

    /// What they may do from the next page on. Somebody must remain who can change this.
    @Transactional
    public void roles(Account who, Set<Role> roles, Actor.Staff by) {
        var before = accounts.roles(who.id());
        accounts.roles(who.id(), roles);
        mustLeaveAnAdministrator();
        audit.note(
                by, "accounts.act.roles", object(who), Map.of("before", before.toString(), "after", roles.toString()));
        if (!who.id().equals(by.account())) {
            sessions.endAll(who.id());
        }
    }

    @Transactional
    public void disable(Account who, String reason, Actor.Staff by) {
        db.sql("update accounts.account set disabled_at = :now where id = :id and disabled_at is null")
                .param("now", AccountRows.at(clock.instant()))
                .param("id", who.id())
                .update();
        mustLeaveAnAdministrator();
        sessions.endAll(who.id());
        audit.note(by, "accounts.act.disable", object(who), Map.of("reason", reason));
    }

    @Transactional
    public void enable(Account who, String reason, Actor.Staff by) {
        db.sql("update accounts.account set disabled_at = null where id = :id")
                .param("id", who.id())
                .update();
        audit.note(by, "accounts.act.enable", object(who), Map.of("reason", reason));
    }

    /// The phone is lost and so are the recovery codes: the next log-in sets it up anew.
    @Transactional
    public void resetSecondStep(Account who, String reason, Actor.Staff by) {
        secondStep.remove(who.id());
        sessions.endAll(who.id());
        audit.note(by, "accounts.act.second", object(who), Map.of("reason", reason));
    }

    @Transactional
    public void sendAgain(Account who, String reason, Actor.Staff by) {
        if (!who.waitsForOwnPassword()) {
            throw new Refused("accounts.refused.active");
        }
        initial.want(who);
        audit.note(by, "accounts.act.again", object(who), Map.of("reason", reason));
    }

    private static String object(Account who) {
        return "account " + who.login();
    }

    /// Two who take the role from each other at once wait for each other here.
    private void mustLeaveAnAdministrator() {
        var left = db.sql("""
                select a.id
                  from accounts.account a
                  join accounts.role r on r.account = a.id and r.role = 'ADMIN'
                 where a.disabled_at is null
                   and a.password is not null
                   for update
                """).query(UUID.class).list();
        if (left.isEmpty()) {
            throw new Refused("accounts.refused.last");
        }
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
                        login(login),
                        mobile.isEmpty() ? null : Mobile.parse(mobile).number(),
                        Email.parse(email).address(),
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
