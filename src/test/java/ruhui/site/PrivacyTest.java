package ruhui.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruhui.shared.Lang;
import ruhui.shared.Privacy;
import ruhui.shared.Texts;

class PrivacyTest {

    /// What people agreed to, by its day. A changed text needs a new day and a new line here; the old lines stay.
    private static final Map<LocalDate, String> AGREED = Map.of(LocalDate.of(2026, 11, 24), "b7fff2bc7747c517");

    @Test
    void a_changed_text_has_a_new_day() throws Exception {
        var text = Stream.of(Lang.values()).map(PrivacyTest::text).collect(Collectors.joining());
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest, 0, 8)).isEqualTo(AGREED.get(Privacy.OF));
    }

    private static String text(Lang lang) {
        var all = new StringBuilder(Texts.of(lang, "site.privacy.version"));
        for (var section = 1; Texts.knows("site.privacy." + section + ".0"); section++) {
            for (var part = 0; Texts.knows("site.privacy." + section + "." + part); part++) {
                all.append(Texts.of(lang, "site.privacy." + section + "." + part));
            }
        }
        return all.toString();
    }
}
