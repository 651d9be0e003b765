package ruhui.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// Reads and writes accounts.
@Repository
class AccountRows {

    private static final String SELECT = """
            select id, kind, unit, name, lang, login, mobile, email, password, initial, initial_until, initial_used,
                   totp_since, seen_at, disabled_at
              from accounts.account
            """;

    private final JdbcClient db;
    private final Clock clock;

    AccountRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    Optional<Account> byId(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(AccountRows::account)
                .optional();
    }

    Account get(UUID id) {
        return byId(id).orElseThrow();
    }

    Optional<Account> ofUnit(UUID unit) {
        return db.sql(SELECT + " where unit = :unit")
                .param("unit", unit)
                .query(AccountRows::account)
                .optional();
    }

    /// By account name; by mobile or mailbox a person or one of the staff.
    Optional<Account> named(Identifier typed) {
        return db.sql(SELECT + """
                 where lower(login) = :login
                    or (kind <> 'unit' and (mobile = :mobile or email = :email))
                """)
                .param("login", typed.login())
                .param("mobile", typed.mobile())
                .param("email", typed.email())
                .query(AccountRows::account)
                .optional();
    }

    /// Everybody who can be reached so, units too.
    List<Account> reached(Identifier typed, int most) {
        return db.sql(SELECT + """
                 where (lower(login) = :login or mobile = :mobile or email = :email)
                   and disabled_at is null
                 order by kind, id
                 limit :most
                """)
                .param("login", typed.login())
                .param("mobile", typed.mobile())
                .param("email", typed.email())
                .param("most", most)
                .query(AccountRows::account)
                .list();
    }

    List<Account> staff() {
        return db.sql(SELECT + " where kind = 'staff' order by disabled_at is not null, name, id")
                .query(AccountRows::account)
                .list();
    }

    boolean isTaken(Channel channel, String contact) {
        return taken(Map.of(channel, contact)).contains(channel);
    }

    /// Those of one's contacts that are another person's already.
    Set<Channel> taken(Map<Channel, String> contacts) {
        var taken = EnumSet.noneOf(Channel.class);
        db.sql("""
                select exists (select from accounts.account where kind <> 'unit' and mobile = :mobile),
                       exists (select from accounts.account where kind <> 'unit' and email = :email)
                """)
                .param("mobile", contacts.get(Channel.SMS))
                .param("email", contacts.get(Channel.EMAIL))
                .query(row -> {
                    for (var channel : Channel.values()) {
                        if (row.getBoolean(channel.ordinal() + 1)) {
                            taken.add(channel);
                        }
                    }
                });
        return taken;
    }

    boolean isTaken(String login) {
        return db.sql("select exists (select from accounts.account where lower(login) = lower(:login))")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /// False when its unit has an account already.
    boolean add(Account account, @Nullable String consent, @Nullable Instant consentAt) {
        return db.sql("""
                insert into accounts.account (id, kind, unit, name, lang, login, mobile, email, password, consent,
                    consent_at, created_at)
                values (:id, :kind, :unit, :name, :lang, :login, :mobile, :email, :password, :consent, :consentAt, :now)
                on conflict (unit) do nothing
                """)
                        .param("id", account.id())
                        .param("kind", account.kind().name().toLowerCase(Locale.ROOT))
                        .param("unit", account.unit())
                        .param("name", account.name())
                        .param("lang", account.lang().name())
                        .param("login", account.login())
                        .param("mobile", account.mobile())
                        .param("email", account.email())
                        .param("password", account.password())
                        .param("consent", consent)
                        .param("consentAt", consentAt == null ? null : at(consentAt))
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    Set<Role> roles(UUID account) {
        var roles = EnumSet.noneOf(Role.class);
        db.sql("select role from accounts.role where account = :account")
                .param("account", account)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    /// Of everybody who has one.
    Map<UUID, Set<Role>> roles() {
        var all = new HashMap<UUID, Set<Role>>();
        db.sql("select account, role from accounts.role")
                .query((row, _) -> all.computeIfAbsent(
                                row.getObject("account", UUID.class), _ -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.getString("role"))))
                .list();
        return all;
    }

    void roles(UUID account, Set<Role> roles) {
        db.sql("delete from accounts.role where account = :account")
                .param("account", account)
                .update();
        roles.forEach(role -> db.sql("insert into accounts.role (account, role) values (:account, :role)")
                .param("account", account)
                .param("role", role.name())
                .update());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                Account.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("unit", UUID.class),
                row.getString("name"),
                Lang.valueOf(row.getString("lang")),
                row.getString("login"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("password"),
                row.getString("initial"),
                instant(row, "initial_until"),
                row.getBoolean("initial_used"),
                instant(row, "totp_since"),
                instant(row, "seen_at"),
                instant(row, "disabled_at"));
    }
}
