package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Removes what nobody can come back to, at most once an hour, when somebody logs in.
@Component
class Purge {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong();

    Purge(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void now() {
        var now = clock.instant();
        var due = next.get();
        if (now.toEpochMilli() >= due && next.compareAndSet(due, now.plus(PAUSE).toEpochMilli())) {
            older("delete from accounts.session where at < :before", now.minus(SessionDoor.LIMIT));
            older("delete from accounts.browser where seen < :before", now.minus(Browsers.MEMORY));
            older("delete from accounts.throttle where at < :before", now.minus(Duration.ofDays(2)));
            older("delete from accounts.registration where at < :before", now.minus(Duration.ofDays(1)));
            older("delete from accounts.reset where at < :before", now.minus(Duration.ofDays(1)));
            older("""
                    delete from accounts.new_contact
                     where code in (select id from accounts.code where at < :before)
                    """, now.minus(Duration.ofDays(2)));
            older("delete from accounts.code where at < :before", now.minus(Duration.ofDays(2)));
        }
    }

    private void older(String delete, Instant before) {
        db.sql(delete).param("before", AccountRows.at(before)).update();
    }
}
