package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import ruhui.divisions.Divisions;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

class RegistryTest {

    private static final Divisions DIVISIONS = new Divisions();
    private static final Rules RULES = new Rules(LocalDate.parse("2026-11-23"), DIVISIONS);
    static final List<Field> FIELDS = Registry.FIELDS;

    @ParameterizedTest
    @FieldSource("FIELDS")
    void a_field_has_all_its_words(Field field) {
        for (var lang : Lang.values()) {
            var words = new Words(lang, DIVISIONS);
            assertThat(words.label(field)).isNotBlank();
            assertThat(words.options(field))
                    .allSatisfy(option -> assertThat(option.label()).isNotBlank());
            if (!field.optional() && !(field.kind() instanceof Kind.Tick)) {
                assertThat(Texts.of(lang, field.missing())).isNotBlank();
            }
            assertThat(Texts.of(lang, field.section().title())).isNotBlank();
            assertThat(Texts.of(lang, field.section().why())).isNotBlank();
            assertThat(Texts.of(lang, "entry.about." + field.section().path())).isNotBlank();
        }
    }

    @Test
    void keys_are_used_once_and_conditions_hang_on_fields() {
        assertThat(new HashSet<>(FIELDS.stream().map(Field::key).toList())).hasSize(FIELDS.size());
        assertThat(FIELDS)
                .allSatisfy(field -> assertThat(field.when().source())
                        .satisfiesAnyOf(
                                source -> assertThat(source).isEmpty(),
                                source -> assertThat(Registry.find(source)).isPresent()));
    }

    @Test
    void who_fills_in_may_be_helped_by_the_browser() {
        assertThat(FIELDS.stream()
                        .filter(field -> field.key().startsWith("contact"))
                        .map(Field::autocomplete))
                .doesNotContainNull();
    }

    @Test
    void the_sample_is_right_and_every_answer_of_it_is_needed_or_not() {
        var profile = new Profile(Filled.answers()).with("licence", "01a20af8-7f6d-71b3-bcf3-7235b83bc778");
        for (var field : profile.asked()) {
            assertThat(field.problem(profile, RULES)).as(field.key()).isEmpty();
            var without = profile.with(field.key(), "");
            if (field.kind() instanceof Kind.Tick) {
                continue;
            }
            assertThat(field.problem(without, RULES).isPresent())
                    .as(field.key())
                    .isEqualTo(!field.optional());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            creditCode, 91110105MA01XXXX0A
            founded, 2026-11-24
            founded, 2026-13-1
            capital, 12.345
            capital, -5
            industry, 9999
            regPlace, 11
            regPlace, 999999
            regPostcode, 1000
            phone, 12345
            website, not a site
            website, http://x
            website, javascript:alert(1)
            contactMobile, 12345
            contactEmail, name@
            reportingYear, 1999
            seasonFrom, 02-30
            seasonFrom, 13-01
            area, viel
            level, KING
            """)
    void what_is_wrong_is_said_with_an_example(String key, String value) {
        var profile = new Profile(Filled.answers()).with(key, value);
        var problem = Registry.find(key).orElseThrow().problem(profile, RULES);
        assertThat(problem).isPresent();
        assertThat(Texts.of(Lang.ZH, problem.get())).isNotEqualTo(Texts.of(Lang.EN, problem.get()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            creditCode, '  9111-0105 ma01', 91110105MA01
            capital, '５,000.50', 5000.50
            regPostcode, '１０００ 20', 100020
            contactMobile, '+86 138-0013-8000', 13800138000
            contactEmail, ' Name@Example.COM ', name@example.com
            phone, '（010）8888 6666 转 801', 010-88886666-801
            seasonFrom, '11月5日', 11-05
            unitName, ' 北方  热力（集团）有限公司 ', 北方 热力（集团）有限公司
            users, '12,000', 12000
            """)
    void cleaned_instead_of_refused(String key, String typed, String kept) {
        assertThat(RULES.clean(Registry.find(key).orElseThrow().kind(), typed)).isEqualTo(kept);
    }

    @Test
    void answers_to_what_is_not_asked_any_more_are_left_behind() {
        var maker = new Profile(Filled.answers()).with(Map.of("enterpriseKind", "equipment", "products", "阀门"));
        assertThat(maker.trimmed().values()).containsKey("products").doesNotContainKeys("area", "heatSources");
    }

    @Test
    void the_same_data_has_the_same_fingerprint_and_other_data_another() {
        var answers = new HashMap<>(Filled.answers());
        var first = new Submission(1, java.time.Instant.EPOCH, new Profile(answers), List.of());
        var again = new Submission(2, java.time.Instant.MAX, new Profile(new HashMap<>(answers)), List.of());
        assertThat(Fingerprint.of(first, "ab")).isEqualTo(Fingerprint.of(again, "ab"));
        answers.put("regStreet", "样例街 9 号");
        var other = new Submission(1, java.time.Instant.EPOCH, new Profile(answers), List.of());
        assertThat(Fingerprint.of(other, "ab")).isNotEqualTo(Fingerprint.of(first, "ab"));
        assertThat(Fingerprint.of(first, "cd")).isNotEqualTo(Fingerprint.of(first, "ab"));
    }
}
