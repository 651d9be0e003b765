package ruhui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void a_sentence_keeps_its_punctuation_and_loses_what_nobody_sees() {
        assertThat(Typed.words(" 与营业执照不一致，请写到楼层（Ａ座）。\u200b")).isEqualTo("与营业执照不一致，请写到楼层（Ａ座）。");
    }

    @Test
    void a_number_in_full_width_becomes_plain() {
        assertThat(Typed.words("　１０００２８ ")).isEqualTo("100028");
        assertThat(Typed.words("ＨＹ－０１")).isEqualTo("HY-01");
    }
}
