package ruhui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ruhui.shared.Lang;

class DatesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final Instant AFTERNOON = Instant.parse("2026-11-30T06:05:00Z");
    private static final Instant NEXT_DAY_IN_CHINA = Instant.parse("2026-11-30T16:00:00Z");

    private final Dates zh = new Dates(Lang.ZH);
    private final Dates en = new Dates(Lang.EN);

    @Test
    void a_day() {
        assertThat(zh.day(MONDAY)).isEqualTo("2026年11月30日（周一）");
        assertThat(en.day(MONDAY)).isEqualTo("30 Nov 2026 (Mon)");
        assertThat(zh.shortDay(MONDAY)).isEqualTo("11月30日（周一）");
        assertThat(en.shortDay(MONDAY)).isEqualTo("30 Nov (Mon)");
        assertThat(zh.day(LocalDate.parse("2026-02-01"))).isEqualTo("2026年2月1日（周日）");
        assertThat(en.day(LocalDate.parse("2026-09-05"))).isEqualTo("5 Sep 2026 (Sat)");
    }

    @Test
    void a_moment() {
        assertThat(zh.moment(AFTERNOON)).isEqualTo("11-30 14:05");
        assertThat(en.moment(AFTERNOON)).isEqualTo("30 Nov 14:05");
        assertThat(zh.fullMoment(AFTERNOON)).isEqualTo("2026-11-30 14:05");
        assertThat(en.fullMoment(AFTERNOON)).isEqualTo("30 Nov 2026 14:05");
        assertThat(zh.time(AFTERNOON)).isEqualTo("14:05");
        assertThat(en.time(AFTERNOON)).isEqualTo("14:05");
    }

    @Test
    void a_moment_late_in_europe_is_tomorrow_in_china() {
        assertThat(zh.day(NEXT_DAY_IN_CHINA)).isEqualTo("2026年12月1日（周二）");
        assertThat(en.shortDay(NEXT_DAY_IN_CHINA)).isEqualTo("1 Dec (Tue)");
        assertThat(zh.time(NEXT_DAY_IN_CHINA)).isEqualTo("00:00");
    }
}
