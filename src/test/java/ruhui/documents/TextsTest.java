package ruhui.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_refusal_and_every_hint_has_its_words(String lang) throws IOException {
        assertThat(texts(lang).stringPropertyNames()).isEqualTo(wanted());
    }

    private static Set<String> wanted() {
        var kinds = Arrays.asList(Kind.values());
        var reasons = Arrays.asList(BadFile.Reason.values());
        return Stream.concat(
                        kinds.stream().map(Kind::hint),
                        reasons.stream().flatMap(reason -> kinds.stream().map(kind -> BadFile.key(reason, kind))))
                .collect(Collectors.toSet());
    }

    private static Properties texts(String lang) throws IOException {
        var texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/texts/documents_" + lang + ".properties")) {
            texts.load(new InputStreamReader(in, UTF_8));
        }
        return texts;
    }
}
