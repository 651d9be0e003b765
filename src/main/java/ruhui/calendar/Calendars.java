package ruhui.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The working calendar in force. Every page asks for it, so it is kept in memory for a minute: this process
/// forgets it when a year changes here, another process hears of the change within that minute.
@Service
public class Calendars {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    Calendars(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public WorkingCalendar current() {
        var known = kept;
        var now = clock.instant();
        if (known == null || !known.holdsAt(now)) {
            known = new Kept(read(), now);
            kept = known;
        }
        return known.calendar();
    }

    /// Puts the arrangement of one year in place of what was known of it.
    @Transactional
    public void replaceYear(int year, Map<LocalDate, Boolean> days, boolean official) {
        days.keySet().forEach(day -> {
            if (day.getYear() != year) {
                throw new IllegalArgumentException(day + " is not in " + year);
            }
        });
        db.sql("""
                insert into calendar.year (year, status)
                values (:year, :status)
                on conflict (year) do update
                   set status = excluded.status
                """)
                .param("year", year)
                .param("status", official ? "official" : "statutory")
                .update();
        db.sql("delete from calendar.day where year = :year")
                .param("year", year)
                .update();
        days.forEach(this::add);
        forgetNowAndWhenDecided();
    }

    private void add(LocalDate day, boolean works) {
        db.sql("insert into calendar.day (day, works) values (:day, :works)")
                .param("day", day)
                .param("works", works)
                .update();
    }

    private void forgetNowAndWhenDecided() {
        kept = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept = null;
            }
        });
    }

    /// One statement, so that a year and its days are of the same moment.
    private WorkingCalendar read() {
        var exceptions = new HashMap<LocalDate, Boolean>();
        var official = new HashSet<Integer>();
        db.sql("""
                select y.year, y.status, d.day, d.works
                  from calendar.year y
                  left join calendar.day d on d.year = y.year
                """).query(Line.class).list().forEach(line -> {
            if (line.status().equals("official")) {
                official.add(line.year());
            }
            if (line.day() != null && line.works() != null) {
                exceptions.put(line.day(), line.works());
            }
        });
        return new WorkingCalendar(exceptions, official);
    }

    private record Line(
            int year,
            String status,
            @Nullable LocalDate day,
            @Nullable Boolean works) {}

    private record Kept(WorkingCalendar calendar, Instant readAt) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(readAt) && Duration.between(readAt, now).compareTo(KEPT) < 0;
        }
    }
}
