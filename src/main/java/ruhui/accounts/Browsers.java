package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.web.Tokens;

/// The browsers an account was used in. One never seen before is told to the owner, unless it is the very first. A
/// browser is known by a cookie of its own, of which the table has the hash.
@Service
class Browsers {

    static final Duration MEMORY = Duration.ofDays(365);

    private final JdbcClient db;
    private final Clock clock;
    private final AccountRows accounts;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    Browsers(JdbcClient db, Clock clock, AccountRows accounts, Tokens tokens, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.tokens = tokens;
        this.events = events;
    }

    /// The password was right, or the account has just been made.
    @Transactional
    public void seen(UUID account, HttpServletRequest request, HttpServletResponse response) {
        var browser = tokens.browser(request, response, MEMORY);
        var isNew = db.sql("""
                with known as (select count(*) as browsers, count(*) filter (where hash = :hash) as here
                                 from accounts.browser
                                where account = :account),
                     kept as (insert into accounts.browser (account, hash, seen)
                              values (:account, :hash, :now)
                              on conflict (account, hash) do update set seen = excluded.seen)
                select browsers > 0 and here = 0
                  from known
                """)
                .param("account", account)
                .param("hash", Tokens.sha256(browser))
                .param("now", AccountRows.at(clock.instant()))
                .query(Boolean.class)
                .single();
        if (isNew) {
            var owner = accounts.get(account);
            events.publishEvent(new NewBrowser(owner.actor(), owner.contact(), Device.of(Sessions.device(request))));
        }
    }
}
