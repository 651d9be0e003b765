package ruhui.association;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-05               | 2027-02-05
            2027年2月5日             | 2027-02-05
            2月5日（周五）           | 2027-02-05
            2/5                      | 2027-02-05
            2月5日至2月11日          | 2027-02-05 ~ 2027-02-11
            2027-02-05 ~ 2027-02-11  | 2027-02-05 ~ 2027-02-11
            2027-02-05～2027-02-11   | 2027-02-05 ~ 2027-02-11
            02-05 to 02-11           | 2027-02-05 ~ 2027-02-11
            """)
    void days_are_read_as_people_write_them(String typed, String meant) {
        var days = Days.read(typed, 2027);
        assertThat(days.unread()).isEmpty();
        assertThat(Days.written(days.days())).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"春节", "2026-12-31", "02-30", "2月11日至2月5日", "1-1 ~ 12-31", "2月5日至"})
    void what_is_not_understood_is_named(String typed) {
        assertThat(Days.read(typed, 2027).unread()).containsExactly(typed);
    }

    @Test
    void neighbours_become_one_line_and_nothing_counts_twice() {
        var days = Days.read("2027-01-02\n2027-01-01、2027-01-03\n2027-01-03\n\n2027-05-01", 2027);
        assertThat(Days.written(days.days())).isEqualTo("2027-01-01 ~ 2027-01-03\n2027-05-01");
        assertThat(Days.read(Days.written(days.days()), 2027).days()).isEqualTo(days.days());
    }
}
