package ruhui.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every word a user reads, from `texts/<module>_zh.properties` and its English twin. `{0}` is the first argument.
public final class Texts {

    private static final Pattern GAP = Pattern.compile("\\{(\\d{1,2})}");
    private static final Map<String, String> CHINESE = load("zh");
    private static final Map<String, String> ENGLISH = load("en");

    private Texts() {}

    /// Throws when the key has no text: a page without words is a bug.
    public static String of(Lang lang, String key, Object... args) {
        var text = (lang == Lang.EN ? ENGLISH : CHINESE).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + lang);
        }
        return filled(text, List.of(args));
    }

    /// The same with a text that is not ours.
    public static String fill(String text, Object... args) {
        return filled(text, List.of(args));
    }

    /// A problem in the gap of another is said in the same language: `Problem.of("web.field.missing", label)`.
    public static String of(Lang lang, Problem problem) {
        return of(
                lang,
                problem.key(),
                problem.args().stream()
                        .map(arg -> arg instanceof Problem inner ? of(lang, inner) : arg)
                        .toArray());
    }

    public static boolean knows(String key) {
        return CHINESE.containsKey(key);
    }

    /// What fills a gap is never searched for gaps itself.
    private static String filled(String text, List<Object> args) {
        return GAP.matcher(text).replaceAll(gap -> {
            var number = Integer.parseInt(gap.group(1));
            return Matcher.quoteReplacement(number < args.size() ? String.valueOf(args.get(number)) : gap.group());
        });
    }

    private static Map<String, String> load(String lang) {
        try {
            var all = new HashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + lang + ".properties")) {
                var texts = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
