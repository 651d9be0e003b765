package ruhui;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every word is there in both languages, and every word asked for is there.
class TextRulesTest {

    private static final Map<String, String> ZH = texts("_zh.properties");
    private static final Map<String, String> EN = texts("_en.properties");

    private static final Pattern GAP = Pattern.compile("\\{\\d+}");
    private static final Pattern CHINESE = Pattern.compile("[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]+");
    private static final Pattern SHOUT = Pattern.compile("[!！]");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\u4e00-\\u9fff][,;:?][\\u4e00-\\u9fff ]");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-zA-Z0-9_.-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private static final Pattern LANGUAGE_SWITCH = Pattern.compile("\"中文\"");

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ZH).isNotEmpty();
        assertThat(EN.keySet()).containsExactlyInAnyOrderElementsOf(ZH.keySet());
    }

    @Test
    void both_languages_leave_the_same_gaps() {
        assertThat(ZH.keySet().stream().filter(key -> differs(ZH.get(key), EN.getOrDefault(key, ""))))
                .isEmpty();
        assertThat(differs("{0} 个，共 {1} 个", "{0} of many")).isTrue();
    }

    @Test
    void english_is_english() {
        assertThat(EN)
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .doesNotContainPattern(CHINESE)
                        .doesNotContainPattern(SHOUT));
        assertThat("Fees（yearly）").containsPattern(CHINESE);
    }

    @Test
    void chinese_is_quiet_and_in_full_width() {
        assertThat(ZH)
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .doesNotContainPattern(SHOUT)
                        .doesNotContainPattern(HALF_WIDTH));
        assertThat("您好,请登录").containsPattern(HALF_WIDTH);
    }

    @Test
    void every_text_asked_for_is_there() {
        var asked = Stream.concat(
                        Source.below("src/main/java", ".java").stream(), Source.below("src/main/jte", ".jte").stream())
                .flatMap(file -> missing(file).stream());
        assertThat(asked).isEmpty();
        assertThat(missing(Source.sample("x.jte", "${shell.t(\"web.no-such-text\")}")))
                .hasSize(1);
        assertThat(missing(Source.sample("X.java", "Problem.of(\"web.no-such.\" + x)")))
                .hasSize(1);
    }

    @Test
    void templates_hold_no_words_of_one_language() {
        var spoken = Source.below("src/main/jte", ".jte").stream()
                .map(file -> new Source(
                        file.path(), LANGUAGE_SWITCH.matcher(file.text()).replaceAll("")))
                .flatMap(file -> file.find(CHINESE).stream());
        assertThat(spoken).isEmpty();
        assertThat(Source.sample("x.jte", "<h1>登录</h1>").find(CHINESE)).hasSize(1);
    }

    /// A literal like `"entry.caption.empty"` is a key; one that ends with a dot is the beginning of several.
    private static List<String> missing(Source file) {
        return KEY.matcher(COMMENT.matcher(file.text()).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(key -> MODULES.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !isThere(key))
                .map(key -> file.path() + ": " + key)
                .toList();
    }

    // `Show.next` is given "entry.saved" and says "entry.done.saved" on the next page; some put the module before
    // "desk.equal" themselves.
    private static boolean isThere(String key) {
        return key.endsWith(".")
                ? ZH.keySet().stream().anyMatch(known -> known.startsWith(key))
                : ZH.containsKey(key)
                        || ZH.containsKey(key.replaceFirst("\\.", ".done."))
                        || ZH.keySet().stream().anyMatch(known -> known.endsWith("." + key));
    }

    private static boolean differs(String zh, String en) {
        return !gaps(zh).equals(gaps(en));
    }

    private static Set<String> gaps(String text) {
        return Set.copyOf(GAP.matcher(text).results().map(gap -> gap.group()).toList());
    }

    private static Map<String, String> texts(String ending) {
        return Source.below("src/main/resources/texts", ending).stream()
                .flatMap(file -> load(file.text()).entrySet().stream())
                .collect(toMap(
                        entry -> (String) entry.getKey(),
                        entry -> (String) entry.getValue(),
                        TextRulesTest::twice,
                        TreeMap::new));
    }

    private static String twice(String one, String other) {
        throw new AssertionError("two modules have one key: " + one + " / " + other);
    }

    private static Properties load(String text) {
        try {
            var loaded = new Properties();
            loaded.load(new StringReader(text));
            return loaded;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final Set<String> MODULES = Set.copyOf(
            ZH.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).toList());
}
