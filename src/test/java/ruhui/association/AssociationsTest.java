package ruhui.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ruhui.ModuleTest;
import ruhui.shared.Lang;
import ruhui.shared.Refused;

class AssociationsTest extends ModuleTest {

    private final Associations associations;
    private final Ready ready;

    AssociationsTest(Associations associations, Ready ready) {
        this.associations = associations;
        this.ready = ready;
    }

    @Test
    void nothing_is_known_before_it_is_set_up() {
        assertThat(associations.ready()).isFalse();
        assertThat(associations.profile()).isEqualTo(Profile.EMPTY);
        assertThat(associations.promises()).isEqualTo(Promises.USUAL);
        assertThatThrownBy(() -> associations.feesOn(clock.today())).isInstanceOf(Refused.class);
    }

    @Test
    void once_set_up_it_is_ready_at_once() {
        assertThat(associations.ready()).isFalse();
        ready.association();
        assertThat(associations.ready()).isTrue();
        assertThat(associations.profile()).isEqualTo(Ready.profile());
        assertThat(associations.house(Lang.EN).shortName()).isEqualTo("Sample Heating");
        var fees = associations.feesOn(clock.today());
        assertThat(fees.fen(Level.VICE_PRESIDENT)).isEqualTo(6000_00L);
        assertThat(fees.from()).isEqualTo(LocalDate.parse("2019-01-01"));
    }
}
