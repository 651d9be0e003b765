package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {

    @ParameterizedTest
    @CsvSource({
        "江南热力（集团）有限公司, 江南热力(集团)有限公司",
        "江南热力〔集团〕有限公司, 江南热力【集团】有限公司",
        "'江南热力 有限公司', 江南热力有限公司",
        "江南热力有限公司\u3000, 江南热力有限公司",
        "ＡＢＢ热力有限公司, abb热力有限公司"
    })
    void the_same_name_written_differently(String one, String other) {
        assertThat(new UnitName(one).sameAs(new UnitName(other))).isTrue();
        assertThat(new UnitName(one).similarTo(new UnitName(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "江南热力有限公司, 江南热力有限责任公司",
        "江南热力集团股份有限公司, 江南热力集团有限公司",
        "南京市江南热力有限公司, 南京江南热力有限公司",
        "江南热力（南京）有限公司, 江南热力南京有限公司",
        "江南供热技术有限公司, 江南供暖技术有限公司"
    })
    void a_near_name_is_worth_a_look_but_not_the_same(String one, String other) {
        assertThat(new UnitName(one).sameAs(new UnitName(other))).isFalse();
        assertThat(new UnitName(one).similarTo(new UnitName(other))).isTrue();
        assertThat(new UnitName(other).similarTo(new UnitName(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"江南热力有限公司, 江北热力有限公司", "江南热力有限公司, 江南阀门有限公司", "南京热力有限公司, 北京热力有限公司", "甲公司, 乙公司", "有限公司, 公司"})
    void another_name_is_another_unit(String one, String other) {
        assertThat(new UnitName(one).similarTo(new UnitName(other))).isFalse();
    }
}
