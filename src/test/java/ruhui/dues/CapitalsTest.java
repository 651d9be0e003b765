package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "200000, 人民币贰仟元整, Two thousand yuan only",
        "350000, 人民币叁仟伍佰元整, Three thousand five hundred yuan only",
        "600000, 人民币陆仟元整, Six thousand yuan only",
        "0, 人民币零元整, Zero yuan only",
        "1, 人民币壹分, One fen only",
        "50, 人民币伍角整, Fifty fen only",
        "1000, 人民币壹拾元整, Ten yuan only",
        "100, 人民币壹元整, One yuan only",
        "105, 人民币壹元零伍分, One yuan and five fen only",
        "140950, 人民币壹仟肆佰零玖元伍角整, One thousand four hundred and nine yuan and fifty fen only",
        "600714, 人民币陆仟零柒元壹角肆分, Six thousand and seven yuan and fourteen fen only",
        "168032, 人民币壹仟陆佰捌拾元叁角贰分, One thousand six hundred and eighty yuan and thirty-two fen only",
        "10010001, 人民币壹拾万零壹佰元零壹分, One hundred thousand one hundred yuan and one fen only",
        "10700053, 人民币壹拾万柒仟元伍角叁分, One hundred and seven thousand yuan and fifty-three fen only",
        "10000000100, 人民币壹亿零壹元整, One hundred million and one yuan only",
        "10000500000, 人民币壹亿零伍仟元整, One hundred million five thousand yuan only",
        "10001000000, 人民币壹亿零壹万元整, One hundred million ten thousand yuan only",
        "12345678909, 人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零玖分, "
                + "One hundred and twenty-three million four hundred and fifty-six thousand seven hundred and eighty-nine yuan"
                + " and nine fen only",
        "1000000000000, 人民币壹佰亿元整, Ten billion yuan only"
    })
    void an_amount_in_words(long fen, String zh, String en) {
        assertThat(Capitals.of(fen)).isEqualTo(zh);
        assertThat(Capitals.inEnglish(fen)).isEqualTo(en);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Capitals.MOST + 1})
    void a_negative_or_unheard_of_amount_is_refused(long fen) {
        assertThatThrownBy(() -> Capitals.of(fen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Capitals.inEnglish(fen)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_words_read_back_are_the_amount(@ForAll @LongRange(min = 1, max = Capitals.MOST) long fen) {
        reads(fen);
    }

    @Property
    void amounts_full_of_zeros_too(
            @ForAll @IntRange(min = 1, max = 99) int figures,
            @ForAll @IntRange(max = 9) int zeros,
            @ForAll @IntRange(max = 9) int last) {
        reads(figures * (long) Math.pow(10, zeros) + last);
    }

    private static void reads(long fen) {
        var zh = Capitals.of(fen);
        assertThat(readChinese(zh)).isEqualTo(fen);
        assertThat(zh).doesNotContain("零零", "零元", "零万", "零亿", "零角", "零整").startsWith("人民币");
        assertThat(zh.endsWith("整")).isEqualTo(fen % 10 == 0);
        assertThat(readEnglish(Capitals.inEnglish(fen))).isEqualTo(fen);
    }

    /// Reads sign by sign, unlike the writer, which works in groups of four.
    private static long readChinese(String words) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (var sign : words.substring("人民币".length()).toCharArray()) {
            switch (sign) {
                case '零', '整' -> {}
                case '拾', '佰', '仟' -> {
                    section += digit
                            * switch (sign) {
                                case '拾' -> 10;
                                case '佰' -> 100;
                                default -> 1000;
                            };
                    digit = 0;
                }
                case '万', '亿', '元' -> {
                    total += (section + digit)
                            * switch (sign) {
                                case '万' -> 1_000_000L;
                                case '亿' -> 10_000_000_000L;
                                default -> 100L;
                            };
                    section = digit = 0;
                }
                case '角' -> {
                    total += digit * 10;
                    digit = 0;
                }
                case '分' -> total += digit;
                default -> digit = "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
            }
        }
        return total;
    }

    private static final List<String> ONES = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" "));
    private static final List<String> TENS =
            List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, Long> SCALES =
            Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    private static long readEnglish(String words) {
        long fen = 0;
        long total = 0;
        long part = 0;
        for (var word : words.toLowerCase().split("[ -]")) {
            if (ONES.contains(word)) {
                part += ONES.indexOf(word);
            } else if (TENS.contains(word)) {
                part += TENS.indexOf(word) * 10L;
            } else if (word.equals("hundred")) {
                part *= 100;
            } else if (SCALES.containsKey(word)) {
                total += part * SCALES.get(word);
                part = 0;
            } else if (word.equals("yuan") || word.equals("fen")) {
                fen += (total + part) * (word.equals("yuan") ? 100 : 1);
                total = part = 0;
            }
        }
        return fen;
    }
}
