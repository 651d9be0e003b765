package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

class CreditCodeTest {

    record Samples(
            List<String> valid,
            List<String> synthetic,
            Map<String, String> invalid,
            Map<String, String> normalise,
            List<String> organisationCodeOff) {}

    private static final Samples SAMPLES = JsonMapper.shared()
            .readValue(CreditCodeTest.class.getResourceAsStream("/entry/credit-codes.json"), Samples.class);
    static final List<String> GOOD = Stream.of(SAMPLES.valid(), SAMPLES.synthetic())
            .flatMap(List::stream)
            .toList();
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @FieldSource("GOOD")
    void a_good_code_is_taken(String code) {
        assertThat(CreditCode.problem(code)).isEmpty();
        assertThat(CreditCode.parse(code).code()).isEqualTo(code);
        assertThat(CreditCode.parse(code).organisationCodeFits()).isTrue();
    }

    @Test
    void a_bad_code_is_told_what_is_wrong() {
        assertThat(SAMPLES.invalid())
                .hasSize(6)
                .allSatisfy((code, wrong) ->
                        assertThat(CreditCode.problem(code)).map(Problem::key).contains("entry.creditCode." + wrong));
    }

    @Test
    void the_problem_names_length_and_letters() {
        assertThat(CreditCode.problem("9144030070846113")).contains(Problem.of("entry.creditCode.length", 16));
        assertThat(CreditCode.problem("91440300708461I36O")).contains(Problem.of("entry.creditCode.letters", "I O"));
        assertThat(CreditCode.problem("9144030070846*136税")).contains(Problem.of("entry.creditCode.signs", "* 税"));
        assertThat(CreditCode.problem(" 　")).contains(Problem.of("entry.creditCode.empty"));
    }

    @Test
    void a_code_is_understood_however_it_is_typed() {
        assertThat(SAMPLES.normalise())
                .hasSize(2)
                .allSatisfy((typed, code) -> assertThat(CreditCode.parse(typed)).isEqualTo(new CreditCode(code)));
        assertThat(CreditCode.parse(" 9144 0300-1922—038216\u200b")).isEqualTo(new CreditCode("914403001922038216"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9144030071526726xg", "91440300708461136U"})
    void no_record_holds_a_code_that_is_not_one(String code) {
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_digit_in_the_organisation_code_only_warns() {
        assertThat(SAMPLES.organisationCodeOff()).isNotEmpty().allSatisfy(code -> {
            assertThat(CreditCode.problem(code)).isEmpty();
            assertThat(CreditCode.parse(code).organisationCodeFits()).isFalse();
        });
    }

    @Test
    void the_division_is_that_of_the_registering_office() {
        assertThat(new CreditCode("91659012MAC0HGJ81J").division()).isEqualTo("659012");
        assertThat(new CreditCode("5110000050000XY117").division()).isEqualTo("100000");
    }

    @Property
    void exactly_one_last_sign_fits(@ForAll("beginnings") String beginning) {
        assertThat(SIGNS.chars().mapToObj(sign -> beginning + (char) sign))
                .filteredOn(code -> CreditCode.problem(code).isEmpty())
                .hasSize(1);
    }

    @Property
    void every_single_slip_is_noticed(
            @ForAll @IntRange(max = 17) int sample, @ForAll @IntRange(max = 17) int place, @ForAll("signs") char sign) {
        var code = GOOD.get(sample);
        var slipped = code.substring(0, place) + sign + code.substring(place + 1);
        assertThat(CreditCode.problem(slipped).isEmpty()).isEqualTo(slipped.equals(code));
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.strings().withChars(SIGNS).ofLength(17);
    }

    @Provide
    Arbitrary<Character> signs() {
        return Arbitraries.chars().with(SIGNS);
    }
}
