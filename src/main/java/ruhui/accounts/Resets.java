package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Ids;
import ruhui.web.Tokens;

/// The way back in for who forgot the password: a link by e-mail, good for 30 minutes and once.
@Service
class Resets {

    private static final Duration LIFE = Duration.ofMinutes(30);

    /// `code` is what was sent to the mobile, when there is one to prove.
    record Reset(UUID id, UUID account, Optional<UUID> code) {}

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Resets(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public UUID want(Account account) {
        var id = Ids.next();
        db.sql("insert into accounts.reset (id, account, at) values (:id, :account, :at)")
                .param("id", id)
                .param("account", account.id())
                .param("at", AccountRows.at(clock.instant()))
                .update();
        events.publishEvent(new ResetWanted(id, account.id(), account.contact().email(), account.lang()));
        return id;
    }

    @Transactional
    public Optional<String> mint(UUID id) {
        var key = Tokens.random();
        var now = clock.instant();
        var wanted = db.sql("""
                update accounts.reset
                   set hash = :hash, until = :until
                 where id = :id
                   and used_at is null
                   and at > :before
                """)
                .param("hash", Tokens.sha256(key))
                .param("until", AccountRows.at(now.plus(LIFE)))
                .param("id", id)
                .param("before", AccountRows.at(now.minus(LIFE)))
                .update();
        return wanted == 1 ? Optional.of(key) : Optional.empty();
    }

    /// Nothing for a link that is unknown, used, or past its time.
    Optional<Reset> open(String key) {
        return db.sql("""
                select r.id, r.account, r.code
                  from accounts.reset r
                 where r.hash = :hash
                   and r.used_at is null
                   and r.until > :now
                """)
                .param("hash", Tokens.sha256(key))
                .param("now", AccountRows.at(clock.instant()))
                .query((row, _) -> new Reset(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        Optional.ofNullable(row.getObject("code", UUID.class))))
                .optional();
    }

    void code(UUID reset, UUID code) {
        db.sql("update accounts.reset set code = :code where id = :id")
                .param("code", code)
                .param("id", reset)
                .update();
    }

    /// Whether this was its first use; every other link of the account dies with it.
    @Transactional
    public boolean use(Reset reset) {
        var now = AccountRows.at(clock.instant());
        var first = db.sql("update accounts.reset set used_at = :now where id = :id and used_at is null")
                .param("now", now)
                .param("id", reset.id())
                .update();
        db.sql("update accounts.reset set used_at = :now where account = :account and used_at is null")
                .param("now", now)
                .param("account", reset.account())
                .update();
        return first == 1;
    }
}
