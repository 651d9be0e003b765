package ruhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every problem a rule can name has its words in both languages, with the same gaps.
class ProblemTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-zA-Z]+\\.[a-zA-Z.]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{\\d+}");

    static final Set<String> KEYS = keys();

    @ParameterizedTest
    @FieldSource("KEYS")
    void a_problem_has_its_words_in_both_languages(String key) {
        var zh = text(key, "zh");
        var en = text(key, "en");
        assertThat(zh).isNotBlank().doesNotContain("!", "！", "'");
        assertThat(en).isNotBlank().doesNotContain("!", "'");
        assertThat(gaps(en)).isEqualTo(gaps(zh));
    }

    private static String text(String key, String lang) {
        var words = new Properties();
        try (Reader file = Files.newBufferedReader(
                TEXTS.resolve(key.substring(0, key.indexOf('.')) + "_" + lang + ".properties"))) {
            words.load(file);
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
        return words.getProperty(key);
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group()).sorted().toList();
    }

    private static Set<String> keys() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTextsTest::read)
                    .filter(source -> source.contains("Problem.of("))
                    .flatMap(source -> KEY.matcher(source).results())
                    .map(key -> key.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
