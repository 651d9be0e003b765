package ruhui.notifications;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.Ruhui;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Messages of the last month that did not go out, or perhaps not: the administrator sees to them.
@Component
class StuckMessages implements Queue {

    private static final int DAYS = 30;

    private final JdbcClient db;

    StuckMessages(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Who who() {
        return Who.ADMIN;
    }

    @Override
    public String label() {
        return "notifications.queue";
    }

    @Override
    public String href() {
        return "/staff/notifications?state=STUCK";
    }

    @Override
    public Count count(LocalDate today) {
        return db.sql("""
                select count(*) as waiting, 0 as due_today, 0 as overdue
                  from notifications.message
                 where state in ('FAILED', 'UNKNOWN', 'OFF')
                   and planned_at > :since
                """)
                .param("since", today.minusDays(DAYS).atStartOfDay(Ruhui.ZONE).toOffsetDateTime())
                .query(Count.class)
                .single();
    }
}
