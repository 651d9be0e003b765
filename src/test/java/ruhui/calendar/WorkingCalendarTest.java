package ruhui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = Shipped.calendar();

    @Test
    void weekends_rest_and_weekdays_work() {
        assertThat(CALENDAR.isWorkingDay(day("2026-11-27"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-28"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-29"))).isFalse();
    }

    @Test
    void the_notice_goes_before_the_week() {
        assertThat(CALENDAR.isWorkingDay(day("2026-10-07"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-10-10"))).isTrue();
    }

    @Test
    void the_starting_day_does_not_count() {
        assertThat(CALENDAR.after(day("2026-11-23"), 3)).isEqualTo(day("2026-11-26"));
        assertThat(CALENDAR.after(day("2026-11-27"), 1)).isEqualTo(day("2026-11-30"));
        assertThat(CALENDAR.after(day("2026-11-28"), 1)).isEqualTo(day("2026-11-30"));
        assertThat(CALENDAR.after(day("2026-11-28"), 0)).isEqualTo(day("2026-11-28"));
    }

    @Test
    void a_period_passes_over_the_long_holiday_and_takes_the_make_up_day() {
        assertThat(CALENDAR.after(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
        assertThat(CALENDAR.after(day("2026-12-31"), 1)).isEqualTo(day("2027-01-04"));
    }

    @Test
    void a_period_is_never_negative() {
        assertThatThrownBy(() -> CALENDAR.after(day("2026-11-23"), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_past_is_below_zero() {
        assertThat(CALENDAR.between(day("2026-11-23"), day("2026-11-30"))).isEqualTo(5);
        assertThat(CALENDAR.between(day("2026-11-30"), day("2026-11-23"))).isEqualTo(-5);
        assertThat(CALENDAR.between(day("2026-11-28"), day("2026-11-29"))).isZero();
    }

    @Test
    void a_year_has_as_many_working_days_as_the_notice_leaves() {
        assertThat(CALENDAR.between(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
        assertThat(CALENDAR.between(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
    }

    @Test
    void a_year_without_notice_is_not_official() {
        assertThat(CALENDAR.isOfficial(2026)).isTrue();
        assertThat(CALENDAR.isOfficial(2027)).isFalse();
        assertThat(new WorkingCalendar(Map.of(), Set.of()).isOfficial(2026)).isFalse();
    }

    @Property
    void the_end_of_a_period_works_and_lies_as_many_working_days_ahead(
            @ForAll @IntRange(max = 1400) int offset, @ForAll @IntRange(min = 1, max = 60) int days) {
        var start = day("2024-01-01").plusDays(offset);
        var end = CALENDAR.after(start, days);
        assertThat(CALENDAR.isWorkingDay(end)).isTrue();
        assertThat(CALENDAR.between(start, end)).isEqualTo(days);
        assertThat(CALENDAR.between(end, start)).isEqualTo(-days);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
