package ruhui.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.web.Once;

/// Puts away what nobody needs any more.
@Component
class Housekeeping {

    /// So long a box keeps its messages.
    private static final int BOX_YEARS = 2;

    private final Once once;
    private final JdbcClient db;
    private final Clock clock;

    Housekeeping(Once once, JdbcClient db, Clock clock) {
        this.once = once;
        this.db = db;
        this.clock = clock;
    }

    void run() {
        once.forgetOld();
        db.sql("delete from notifications.message where channel = 'INSITE' and planned_at < :before")
                .param("before", OffsetDateTime.now(clock).minusYears(BOX_YEARS))
                .update();
    }
}
