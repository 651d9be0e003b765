package ruhui.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

    private static final Divisions DIVISIONS = new Divisions();

    @Test
    void all_provinces_are_there_and_each_has_its_cities_and_counties() {
        assertThat(DIVISIONS.provinces()).hasSize(34).contains(new Division("11", "北京市"), new Division("71", "台湾省"));
        assertThat(DIVISIONS.provinces()).allSatisfy(province -> {
            assertThat(DIVISIONS.children(province.code())).isNotEmpty();
            assertThat(DIVISIONS.children(province.code()))
                    .allSatisfy(
                            city -> assertThat(DIVISIONS.children(city.code())).isNotEmpty());
        });
    }

    @Test
    void children_stand_below_their_parent() {
        assertThat(DIVISIONS.children("11")).containsExactly(new Division("1101", "市辖区"));
        assertThat(DIVISIONS.children("1101")).contains(new Division("110105", "朝阳区"));
        assertThat(DIVISIONS.children("110105")).isEmpty();
        assertThat(DIVISIONS.children("99")).isEmpty();
        assertThat(DIVISIONS.find("659012")).contains(new Division("659012", "白杨市"));
        assertThat(DIVISIONS.find("99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105, 北京市 / 市辖区 / 朝阳区, 北京市朝阳区",
        "370102, 山东省 / 济南市 / 历下区, 山东省济南市历下区",
        "659012, 新疆维吾尔自治区 / 自治区直辖县级行政区划 / 白杨市, 新疆维吾尔自治区白杨市",
        "3701, 山东省 / 济南市, 山东省济南市",
        "37, 山东省, 山东省"
    })
    void a_place_has_its_path_and_its_name_in_an_address(String code, String path, String display) {
        assertThat(DIVISIONS.path(code)).isEqualTo(path);
        assertThat(DIVISIONS.display(code)).isEqualTo(display);
    }

    @Test
    void an_unknown_place_has_no_name() {
        assertThat(DIVISIONS.path("990000")).isEmpty();
        assertThat(DIVISIONS.display("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11, 1101, 110105, true",
        "44, 4419, 441900003, true",
        "12, 1101, 110105, false",
        "11, 1102, 110105, false",
        "11, 1101, 110199, false",
        "11, 1101, 1101, false",
        "'', 11, 1101, false",
        "'', '', 11, false",
        "'', '', '', false"
    })
    void a_choice_of_three_must_hang_together(String province, String city, String county, boolean valid) {
        assertThat(DIVISIONS.valid(province, city, county)).isEqualTo(valid);
    }

    @Property
    void whatever_can_be_chosen_step_by_step_is_valid(@ForAll("provinces") Division province) {
        assertThat(DIVISIONS.children(province.code()))
                .allSatisfy(city -> assertThat(DIVISIONS.children(city.code())).allSatisfy(county -> {
                    assertThat(DIVISIONS.valid(province.code(), city.code(), county.code()))
                            .isTrue();
                    assertThat(DIVISIONS.display(county.code()))
                            .startsWith(province.name())
                            .endsWith(county.name());
                }));
    }

    @Provide
    Arbitrary<Division> provinces() {
        return Arbitraries.of(DIVISIONS.provinces());
    }
}
