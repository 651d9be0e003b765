package ruhui.couriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.shared.Lang;
import ruhui.shared.Problem;

class CarriersTest {

    static final List<Carrier> ALL = Carriers.all();

    @ParameterizedTest
    @FieldSource("ALL")
    void a_carrier_has_names_and_recognises_its_samples(Carrier carrier) {
        assertThat(carrier.name(Lang.ZH)).isNotBlank();
        assertThat(carrier.name(Lang.EN)).isNotBlank().matches("\\p{ASCII}+");
        assertThat(Carriers.find(carrier.code())).contains(carrier);
        assertThat(carrier.samples()).isNotEmpty().allSatisfy(sample -> {
            assertThat(carrier.mayCarry(ParcelNumber.parse(sample))).isTrue();
            if (!carrier.code().equals(Carriers.OTHER)) {
                assertThat(Carriers.guess(sample)).contains(carrier);
            }
        });
    }

    @Test
    void every_code_stands_once_and_other_comes_last() {
        assertThat(ALL)
                .extracting(Carrier::code)
                .hasSize(15)
                .doesNotHaveDuplicates()
                .endsWith(Carriers.OTHER);
        assertThat(Carriers.find("fedex")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EF123456789CN, ems",
        "sf1234567890123, shunfeng",
        "JDVA11408814483, jd",
        "YT1234567890123, yuantong",
        "JT0006968326954, jtexpress",
        "DPK300585915441, debangkuaidi",
        "STO1234567890, shentong",
        "A123456789012, zhaijisong"
    })
    void a_telling_prefix_is_guessed_first(String typed, String code) {
        assertThat(Carriers.guess(typed).getFirst().code()).isEqualTo(code);
    }

    @Test
    void digits_alone_leave_several_carriers() {
        assertThat(Carriers.guess("773012345678901"))
                .extracting(Carrier::code)
                .contains("zhongtong", "shentong", "yunda");
        assertThat(Carriers.guess("?")).isEmpty();
    }

    @Test
    void a_number_is_understood_however_it_is_typed() {
        assertThat(ParcelNumber.parse(" sf 1234 5678—90 ")).isEqualTo(new ParcelNumber("SF12345678-90"));
        assertThat(ParcelNumber.parse("ＥＦ１２３４５６").number()).isEqualTo("EF123456");
    }

    @Test
    void a_wrong_number_is_told_what_is_wrong() {
        assertThat(ParcelNumber.problem("")).contains(Problem.of("couriers.parcel.empty"));
        assertThat(ParcelNumber.problem("SF_123456")).contains(Problem.of("couriers.parcel.signs"));
        assertThat(ParcelNumber.problem("12345")).contains(Problem.of("couriers.parcel.length", 6, 32, 5));
        assertThat(ParcelNumber.problem("1".repeat(33))).contains(Problem.of("couriers.parcel.length", 6, 32, 33));
        assertThat(ParcelNumber.problem("1".repeat(32))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf123456", " SF123456", "SF 123456"})
    void no_record_holds_a_number_in_another_form(String number) {
        assertThatThrownBy(() -> new ParcelNumber(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nothing_typed_breaks_it(@ForAll String typed) {
        assertThat(ParcelNumber.problem(typed).isPresent()
                        || !Carriers.guess(typed).contains(null))
                .isTrue();
    }
}
