package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RemarkCodeTest {

    @Test
    void it_is_two_letters_five_digits_and_a_check_digit() {
        assertThat(RemarkCode.of(1).code()).isEqualTo("HY000013");
        assertThat(RemarkCode.of(123456).code()).matches("HY123456\\d");
    }

    @Property
    void it_is_understood_as_people_copy_it(@ForAll @LongRange(min = 1, max = 99_999) long number) {
        var code = RemarkCode.of(number);
        var typed = " hy－" + code.code().substring(2, 5) + " " + code.code().substring(5) + "\u200b";
        assertThat(RemarkCode.parse(typed)).contains(code);
    }

    @Property
    void one_wrong_digit_is_found(
            @ForAll @LongRange(min = 1, max = 99_999) long number,
            @ForAll @IntRange(min = 2, max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var code = new StringBuilder(RemarkCode.of(number).code());
        code.setCharAt(place, (char) ('0' + (code.charAt(place) - '0' + change) % 10));
        assertThat(RemarkCode.parse(code.toString())).isEmpty();
    }

    @Property
    void two_swapped_neighbours_are_found(
            @ForAll @LongRange(min = 1, max = 99_999) long number, @ForAll @IntRange(min = 2, max = 6) int place) {
        var code = RemarkCode.of(number).code();
        var swapped =
                code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
        if (!swapped.equals(code)) {
            assertThat(RemarkCode.parse(swapped)).isEmpty();
        }
    }
}
