package ruhui.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The memory of forms that had their effect.
@Component
public class Once {

    /// Longer than a form stays open in a browser.
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    Once(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void forgetOld() {
        db.sql("delete from web.once where at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }
}
