package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// What every message says, with the longest facts there are.
class WordingTest {

    private static final String CODE = "493027";

    /// The longest signature a provider allows, as it stands before the text.
    private static final String SIGNATURE = "【示例省示例市供热行业协会】";

    static Stream<Arguments> texts() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.takes(Channel.SMS))
                .flatMap(kind -> Arrays.stream(Lang.values()).map(lang -> Arguments.of(kind, lang)));
    }

    static Stream<Arguments> letters() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Lang.values()).map(lang -> Arguments.of(kind, lang)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_one_message_without_link_or_password(Kind kind, Lang lang) {
        var text = new Wording(lang, CODE).text(kind, Longest.facts(kind)).body();
        assertThat(SIGNATURE + text).as(text).hasSizeLessThanOrEqualTo(70);
        assertThat(text).doesNotContain("http", "www.", "{", Longest.UNIT);
        if (kind != Kind.CODE) {
            assertThat(text).doesNotContain(CODE);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_provider_gets_only_short_gaps_without_addresses(Kind kind, Lang lang) {
        var gaps = new Wording(lang, CODE).text(kind, Longest.facts(kind)).gaps();
        assertThat(gaps.values())
                .allSatisfy(gap -> assertThat(gap).hasSizeBetween(1, 35).doesNotContain("http", "www."));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_says_the_result_first_and_leaves_no_gap(Kind kind, Lang lang) {
        var words = new Wording(lang, CODE);
        var facts = Longest.facts(kind);
        assertThat(words.subject(kind, facts)).hasSizeLessThanOrEqualTo(60).doesNotContain("{", CODE, "\n");
        assertThat(words.body(kind, facts)).doesNotContain("{", "http");
        assertThat(words.action(kind)).isNotBlank();
        assertThat(Texts.of(lang, kind.key("name"))).isNotBlank();
        if (lang == Lang.EN) {
            assertThat(words.subject(kind, facts)).doesNotContainPattern("[\\u4e00-\\u9fff]");
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void facts_are_kept_and_read_back(Kind kind, Lang lang) {
        assertThat(Longest.facts(kind))
                .allSatisfy(fact -> assertThat(Fact.from(fact.kept())).isEqualTo(fact));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void what_a_stranger_typed_cannot_reach_for_the_secret(Kind kind, Lang lang) {
        var nosy = Longest.facts(kind).stream()
                .map(fact -> fact instanceof Fact.Words ? new Fact.Words("{0}{1}{2}{3}{4}") : fact)
                .toList();
        assertThat(new Wording(lang, CODE).body(kind, nosy).split(CODE, -1)).hasSizeLessThanOrEqualTo(2);
    }
}
