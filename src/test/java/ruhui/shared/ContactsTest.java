package ruhui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                " 138 0013 8000 ",
                "138-0013-8000",
                "+86 138 0013 8000",
                "(+86)13800138000",
                "008613800138000",
                "8613800138000",
                "１３８００１３８０００",
                "138–0013—8000",
                "\u202d13800138000\u202c",
                "138\u00a00013\u30008000"
            })
    void a_mobile_is_understood_however_it_is_typed(String typed) {
        assertThat(Mobile.problem(typed)).isEmpty();
        assertThat(Mobile.parse(typed)).isEqualTo(new Mobile("13800138000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12800138000", "1380013800", "138001380001", "01013800138", "1380013800a", "+8513800138000"})
    void what_is_no_mobile_is_told_so(String typed) {
        assertThat(Mobile.problem(typed)).contains(Problem.of("shared.mobile.wrong"));
        assertThatThrownBy(() -> Mobile.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_mobile_survives_being_typed_with_blanks_and_shows_seven_digits_masked(
            @ForAll @LongRange(min = 13_000_000_000L, max = 19_999_999_999L) long number,
            @ForAll @IntRange(min = 1, max = 10) int gap) {
        var plain = Long.toString(number);
        var typed = plain.substring(0, gap) + " " + plain.substring(gap);
        assertThat(Mobile.parse(typed).number()).isEqualTo(plain);
        assertThat(Mobile.parse(typed).masked()).matches("\\d{3}\\*{4}\\d{4}");
    }

    @Test
    void a_masked_mobile_and_mailbox() {
        assertThat(new Mobile("13800138000").masked()).isEqualTo("138****8000");
        assertThat(new Email("zhang@x.com").masked()).isEqualTo("z***@x.com");
        assertThat(Phone.parse("010-88886666").masked()).isEqualTo("010****6666");
    }

    @ParameterizedTest
    @CsvSource({
        "010-88886666, 010-88886666",
        "01088886666, 010-88886666",
        "（010）8888 6666, 010-88886666",
        "+86 10 8888 6666, 010-88886666",
        "+86-0531-88886666, 0531-88886666",
        "0086-531-88886666, 0531-88886666",
        "0531 8888666, 0531-8888666",
        "88886666, 88886666",
        "010-88886666-801, 010-88886666-801",
        "010-88886666转801, 010-88886666-801",
        "010-88886666 ext.801, 010-88886666-801",
        "4008001234, 400-800-1234",
        "400-800-1234, 400-800-1234",
        "800 820 1234, 800-820-1234",
        "+86 400 800 1234, 400-800-1234",
        "138 0013 8000, 13800138000"
    })
    void a_phone_is_written_in_one_way(String typed, String number) {
        assertThat(Phone.problem(typed)).isEmpty();
        assertThat(Phone.parse(typed).number()).isEqualTo(number);
        assertThat(Phone.parse(number).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "0108888", "010-8888666677", "050 12", "电话", "010-88886666-1234567", "88886666\n1"})
    void what_is_no_phone_is_told_so(String typed) {
        assertThat(Phone.problem(typed)).contains(Problem.of("shared.phone.wrong"));
        assertThatThrownBy(() -> Phone.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "zhang@example.com, zhang@example.com",
        " Zhang.San+heat@Mail.Example.COM.CN , zhang.san+heat@mail.example.com.cn",
        "zhang＠example．com, zhang@example.com",
        "1234567@qq.com, 1234567@qq.com",
        "o'neil@x-y.co, o'neil@x-y.co"
    })
    void an_address_is_kept_in_lower_case(String typed, String address) {
        assertThat(Email.problem(typed)).isEmpty();
        assertThat(Email.parse(typed).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhang",
                "zhang@",
                "@example.com",
                "zhang@example",
                "zhang@@example.com",
                "zhang@example..com",
                ".zhang@example.com",
                "zhang.@example.com",
                "zh..ang@example.com",
                "zhang@-example.com",
                "zhang@192.168.1.1",
                "张三@example.com",
                "zhang san@example.com",
                "zhang@example.com,li@example.com",
                "zhang@example.com\r\nBcc: li@example.com",
                "zhang\n@example.com",
                "\"zhang\"@example.com",
                "zhang@例子.中国"
            })
    void what_is_no_address_is_told_so(String typed) {
        assertThat(Email.problem(typed)).contains(Problem.of("shared.email.wrong"));
        assertThatThrownBy(() -> Email.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_has_its_lengths() {
        var domain = "@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(62) + ".com";
        assertThat(Email.problem("z".repeat(64) + domain)).isEmpty();
        assertThat(Email.problem("z".repeat(65) + "@example.com")).contains(Problem.of("shared.email.wrong"));
        assertThat(Email.problem("z".repeat(64) + "@d." + domain.substring(1)))
                .contains(Problem.of("shared.email.long", 254));
    }

    @Test
    void an_empty_field_asks_to_be_filled() {
        assertThat(Mobile.problem(" 　")).contains(Problem.of("shared.mobile.empty"));
        assertThat(Phone.problem("")).contains(Problem.of("shared.phone.empty"));
        assertThat(Email.problem("\t")).contains(Problem.of("shared.email.empty"));
    }
}
