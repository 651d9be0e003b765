package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// What an operator registers with the provider is what the product fills.
class SmsTemplatesTest {

    @Test
    void the_published_templates_are_the_texts_of_the_product() throws IOException {
        var published = Path.of("docs/sms.md");
        if (Boolean.getBoolean("publish")) {
            Files.writeString(published, page());
        }
        assertThat(published).hasContent(page());
    }

    private static String page() {
        return """
                # Templates for texts

                Register each with the provider (Alibaba Cloud, 短信服务) under your signature, then set
                `RUHUI_SMS_TEMPLATES=code=SMS_1,code.en=SMS_2,returned=SMS_3,…` with the codes it gave. A kind without
                a template is not sent, and the message log says so. Without an English template the Chinese one is
                used. With a signature of up to 12 signs each stays within 70 signs, one text.

                | name | text |
                | --- | --- |
                """ + rows();
    }

    private static String rows() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.takes(Channel.SMS))
                .flatMap(kind -> Arrays.stream(Lang.values())
                        .map(lang -> "| `%s` | %s |\n"
                                .formatted(kind.word() + (lang == Lang.EN ? ".en" : ""), template(kind, lang))))
                .collect(Collectors.joining());
    }

    private static String template(Kind kind, Lang lang) {
        return Texts.of(lang, kind.key("sms")).replaceAll("\\{(\\d)}", "\\${v$1}");
    }
}
