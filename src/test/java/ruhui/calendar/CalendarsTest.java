package ruhui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.TestClock;

class CalendarsTest extends ModuleTest {

    private static final LocalDate BRIDGE = LocalDate.parse("2027-02-11");

    private final Calendars calendars;
    private final Calendars otherProcess;
    private final TransactionTemplate transaction;

    CalendarsTest(Calendars calendars, JdbcClient db, TestClock clock, PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.otherProcess = new Calendars(db, clock);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void the_database_starts_with_the_calendar_that_is_shipped() {
        assertThat(calendars.current()).isEqualTo(Shipped.calendar());
        assertThat(db.sql("select name from calendar.day where day = '2026-02-17'")
                        .query(String.class)
                        .single())
                .isEqualTo("春节");
    }

    @Test
    void a_year_is_replaced_and_seen_at_once() {
        assertThat(calendars.current().isWorkingDay(BRIDGE)).isTrue();
        replace2027(Map.of(BRIDGE, false));
        assertThat(calendars.current().isWorkingDay(BRIDGE)).isFalse();
        assertThat(calendars.current().isOfficial(2027)).isTrue();
        assertThat(calendars.current().exceptions().keySet().stream().filter(day -> day.getYear() == 2027))
                .containsExactly(BRIDGE);
    }

    @Test
    void another_process_hears_of_it_within_a_minute() {
        assertThat(otherProcess.current().isOfficial(2027)).isFalse();
        replace2027(Map.of(BRIDGE, false));
        assertThat(otherProcess.current().isOfficial(2027)).isFalse();
        clock.plus(Duration.ofMinutes(1));
        assertThat(otherProcess.current().isOfficial(2027)).isTrue();
    }

    @Test
    void a_change_taken_back_was_never_there() {
        transaction.executeWithoutResult(status -> {
            calendars.replaceYear(2027, Map.of(BRIDGE, false), true);
            assertThat(calendars.current().isOfficial(2027)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(calendars.current().isOfficial(2027)).isFalse();
    }

    @Test
    void a_new_year_can_be_added_but_no_day_of_another_year() {
        transaction.executeWithoutResult(
                status -> calendars.replaceYear(2028, Map.of(LocalDate.parse("2028-01-03"), false), false));
        assertThat(calendars.current().isWorkingDay(LocalDate.parse("2028-01-03")))
                .isFalse();
        assertThat(calendars.current().isOfficial(2028)).isFalse();
        assertThatThrownBy(() -> replace2027(Map.of(LocalDate.parse("2028-01-03"), false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void replace2027(Map<LocalDate, Boolean> days) {
        transaction.executeWithoutResult(status -> calendars.replaceYear(2027, days, true));
    }
}
