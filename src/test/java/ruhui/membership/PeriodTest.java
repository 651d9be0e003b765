package ruhui.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2027-11-23",
        "2027-02-28, 2028-02-28",
        "2028-02-29, 2029-02-28",
        "2027-03-01, 2028-03-01",
        "2026-12-31, 2027-12-31"
    })
    void a_year_runs_to_the_same_day_of_the_next(LocalDate paidOn, LocalDate end) {
        assertThat(Period.paid(paidOn)).isEqualTo(new Period(paidOn, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-08-23, 2027-11-23, 2028-11-23",
        "2027-11-23, 2027-11-23, 2028-11-23",
        "2027-11-24, 2027-11-24, 2028-11-24",
        "2029-01-05, 2029-01-05, 2030-01-05"
    })
    void paid_in_time_it_is_prolonged_and_paid_late_it_starts_anew(LocalDate paidOn, LocalDate from, LocalDate to) {
        assertThat(Period.paid(LocalDate.of(2026, 11, 23)).renewed(paidOn)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2027-11-22, NORMAL", "2027-11-23, NORMAL", "2027-11-24, TO_RENEW", "2030-01-01, TO_RENEW"})
    void the_last_paid_day_still_counts(LocalDate today, MemberState state) {
        assertThat(MemberState.on(today, LocalDate.of(2027, 11, 23))).isEqualTo(state);
    }

    @Property
    boolean whoever_pays_in_time_is_normal_without_a_gap(
            @ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(max = 365) int early) {
        var first = Period.paid(LocalDate.of(2026, 1, 1).plusDays(start));
        var paidOn = first.to().minusDays(early);
        var second = first.renewed(paidOn);
        return second.from().equals(first.to())
                && MemberState.on(second.from(), second.to()) == MemberState.NORMAL
                && second.to().isAfter(first.to().plusDays(364));
    }

    @Test
    void a_year_does_not_end_before_it_began() {
        var day = LocalDate.of(2026, 11, 23);
        assertThatThrownBy(() -> new Period(day, day)).isInstanceOf(IllegalArgumentException.class);
    }
}
