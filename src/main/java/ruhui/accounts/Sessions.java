package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.web.Duty;
import ruhui.web.Tokens;

/// Who is signed in where. The table knows tokens only by their hash.
@Repository
class Sessions {

    private static final int MOST = 5;
    private static final int LONGEST_DEVICE = 200;

    /// One place somebody is signed in at; `hash` names it on the page.
    record Session(byte[] hash, Instant at, Instant seen, String device, String address) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Tokens tokens;

    Sessions(JdbcClient db, Clock clock, Tokens tokens) {
        this.db = db;
        this.clock = clock;
        this.tokens = tokens;
    }

    /// Begins a session under a token of its own; the one before, if any, ends. The oldest of too many ends, too.
    @Transactional
    String start(UUID account, Duty duty, HttpServletRequest request, HttpServletResponse response) {
        var token = tokens.issue(response);
        add(account, duty, token, device(request), request.getRemoteAddr());
        return token;
    }

    void add(UUID account, Duty duty, String token, String device, String address) {
        db.sql("""
                insert into accounts.session (hash, account, at, seen, duty, device, address)
                values (:hash, :account, :now, :now, :duty, :device, :address)
                """)
                .param("hash", Tokens.sha256(token))
                .param("account", account)
                .param("now", AccountRows.at(clock.instant()))
                .param("duty", duty.name())
                .param("device", device)
                .param("address", address)
                .update();
        db.sql("""
                delete from accounts.session
                 where hash in (select hash
                                  from accounts.session
                                 where account = :account
                                 order by at desc, hash
                                offset :most)
                """).param("account", account).param("most", MOST).update();
    }

    /// The same session with another duty, under a new token: the old one opens nothing any more.
    @Transactional
    void proceed(String token, Duty duty, HttpServletResponse response) {
        db.sql("update accounts.session set hash = :fresh, duty = :duty, seen = :now where hash = :hash")
                .param("fresh", Tokens.sha256(tokens.issue(response)))
                .param("duty", duty.name())
                .param("now", AccountRows.at(clock.instant()))
                .param("hash", Tokens.sha256(token))
                .update();
    }

    void end(String token) {
        db.sql("delete from accounts.session where hash = :hash")
                .param("hash", Tokens.sha256(token))
                .update();
    }

    void end(UUID account, byte[] hash) {
        db.sql("delete from accounts.session where account = :account and hash = :hash")
                .param("account", account)
                .param("hash", hash)
                .update();
    }

    void endAll(UUID account) {
        db.sql("delete from accounts.session where account = :account")
                .param("account", account)
                .update();
    }

    void endOthers(UUID account, String token) {
        db.sql("delete from accounts.session where account = :account and hash <> :hash")
                .param("account", account)
                .param("hash", Tokens.sha256(token))
                .update();
    }

    List<Session> of(UUID account) {
        return db.sql("""
                select hash, at, seen, device, address
                  from accounts.session
                 where account = :account
                 order by seen desc
                """)
                .param("account", account)
                .query((row, _) -> new Session(
                        row.getBytes("hash"),
                        Objects.requireNonNull(AccountRows.instant(row, "at")),
                        Objects.requireNonNull(AccountRows.instant(row, "seen")),
                        row.getString("device"),
                        row.getString("address")))
                .list();
    }

    static String device(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.substring(0, Math.min(LONGEST_DEVICE, agent.length()));
    }
}
