package ruhui.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.Ruhui;

/// What was planned against what went out, by day and kind. A gap is what should be out for an hour and is not.
@Repository
class ReportScreens {

    private static final int DAYS = 14;

    private final JdbcClient db;
    private final Clock clock;

    ReportScreens(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Report(List<Line> lines, int days) {

        public int gap() {
            return lines.stream().mapToInt(Line::gap).sum();
        }
    }

    public record Line(
            LocalDate day,
            Kind kind,
            int planned,
            int sent,
            int delivered,
            int waiting,
            int failed,
            int unknown,
            int needless,
            int gap) {}

    Report report() {
        var now = OffsetDateTime.now(clock);
        return new Report(
                db.sql("""
                select (planned_at at time zone 'Asia/Shanghai')::date as day, kind, count(*) as planned,
                       count(*) filter (where state = 'SENT') as sent,
                       count(*) filter (where state = 'DELIVERED') as delivered,
                       count(*) filter (where state in ('PLANNED', 'SENDING')) as waiting,
                       count(*) filter (where state in ('FAILED', 'OFF')) as failed,
                       count(*) filter (where state = 'UNKNOWN') as unknown,
                       count(*) filter (where state in ('DROPPED', 'MERGED')) as needless,
                       count(*) filter (where state in ('FAILED', 'OFF', 'UNKNOWN')
                                           or state in ('PLANNED', 'SENDING') and due_at < :late) as gap
                  from notifications.message
                 where planned_at >= :from
                 group by 1, 2
                 order by 1 desc, gap desc, 2
                """)
                        .param("late", now.minusHours(1))
                        .param(
                                "from",
                                LocalDate.now(clock)
                                        .minusDays(DAYS - 1)
                                        .atStartOfDay(Ruhui.ZONE)
                                        .toOffsetDateTime())
                        .query(Line.class)
                        .list(),
                DAYS);
    }
}
