package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkCodesTest {

    private static final String CODE = RemarkCode.of(1).code();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "会费%s",
                "%s会费",
                "备注：%s。",
                "HY %2$s",
                "ＨＹ%2$s",
                "hy%2$s",
                "HY-%2$s",
                "H Y %2$s",
                "%s2026年会费",
                "НУ%2$s",
                "会费 HY：%2$s"
            })
    void a_code_is_found_however_it_was_copied(String memo) {
        assertThat(RemarkCodes.in(memo.formatted(CODE, CODE.substring(2)))).contains(CODE);
    }

    @Test
    void letters_that_look_like_digits_are_read_as_digits() {
        assertThat(RemarkCodes.in("会费" + CODE.replace('0', 'O').replace('1', 'l')))
                .contains(CODE);
    }

    @Test
    void the_second_of_two_codes_is_found_too() {
        var other = RemarkCode.of(25).code();
        assertThat(RemarkCodes.in(CODE + "、" + other)).contains(CODE, other);
        assertThat(RemarkCodes.in(CODE + other)).contains(CODE, other);
    }

    @Test
    void a_slip_of_the_pen_is_no_code() {
        var wrong = CODE.substring(0, 7) + (CODE.charAt(7) == '9' ? '8' : CODE.charAt(7) + 1 - '0');
        assertThat(RemarkCodes.in("会费" + wrong)).isEmpty();
        assertThat(RemarkCodes.in("HY2026会费")).isEmpty();
        assertThat(RemarkCodes.in("")).isEmpty();
    }
}
