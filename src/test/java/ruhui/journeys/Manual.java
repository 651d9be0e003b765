package ruhui.journeys;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ruhui.documents.Pdf;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// The Joining Operation Manual in one language: a chapter for each step of the joining guide, and one for later.
final class Manual {

    /// Steps the association does; the reader waits.
    private static final List<Integer> THEIRS = List.of(3, 5);

    private final Lang lang;
    private final Properties words = new Properties();

    Manual(Lang lang) {
        this.lang = lang;
        try (var file = Manual.class.getResourceAsStream("/manual/words_" + tag() + ".properties")) {
            words.load(new InputStreamReader(requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// As the joining guide counts them, and what comes after.
    List<String> chapters() {
        var steps = IntStream.iterate(1, step -> Texts.knows("site.step." + step), step -> step + 1)
                .mapToObj(step -> Texts.of(lang, "site.step." + step));
        return Stream.concat(steps, Stream.of(word("chapter.8"))).toList();
    }

    byte[] print(Pdf pdf, Map<Moment, byte[]> pictures) {
        var images = pictures.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        return pdf.render(html(), new Pdf.Meta(word("title"), "Ruhui", tag()), images);
    }

    String title() {
        return word("title");
    }

    Properties words() {
        return words;
    }

    private String html() {
        return "<html><head><style>%s</style><bookmarks>%s</bookmarks></head><body>%s%s%s</body></html>"
                .formatted(
                        style(),
                        each("<bookmark name=\"%2$s\" href=\"#c%1$d\"/>"),
                        cover(),
                        contents(),
                        IntStream.rangeClosed(1, chapters().size())
                                .mapToObj(this::chapter)
                                .collect(Collectors.joining()));
    }

    private String cover() {
        return "<div class='cover'><div class='mark'></div><h1>%s</h1><p class='sub'>%s</p><p class='about'>%s</p></div>"
                .formatted(word("title"), word("subtitle"), word("about"));
    }

    private String contents() {
        return "<div class='contents'><h2>%s</h2><table>%s</table></div>"
                .formatted(
                        word("contents"),
                        each("<tr><td class='n'>%3$s</td><td><a href='#c%1$d'>%2$s</a></td>"
                                + "<td class='p'><a href='#c%1$d'></a></td></tr>"));
    }

    private String chapter(int step) {
        var done = IntStream.iterate(1, n -> words.containsKey(step + ".do." + n), n -> n + 1)
                .mapToObj(n -> "<li>" + word(step + ".do." + n) + "</li>")
                .collect(Collectors.joining());
        return """
                <div class='chapter' id='c%d'><p class='n'>%s</p><h2>%s</h2><p class='by'>%s</p>
                <h3>%s</h3><ol>%s</ol>%s
                <div class='last'><h3>%s</h3><p>%s</p><h3>%s</h3><p>%s</p></div></div>
                """.formatted(
                        step,
                        number(step),
                        chapters().get(step - 1),
                        word(THEIRS.contains(step) ? "by.us" : "by.you"),
                        word("do"),
                        done,
                        figures(step),
                        word("next"),
                        word(step + ".next"),
                        word("ask"),
                        word(step + ".ask"));
    }

    private String figures(int step) {
        var moments =
                Stream.of(Moment.values()).filter(one -> one.step() == step).toList();
        return IntStream.range(0, moments.size())
                .mapToObj(n -> "<div class='figure'><img src='%s'/><p>%s　%s</p></div>"
                        .formatted(
                                moments.get(n).name(),
                                word("figure", step, n + 1),
                                word("moment." + moments.get(n).name())))
                .collect(Collectors.joining());
    }

    private String each(String line) {
        return IntStream.rangeClosed(1, chapters().size())
                .mapToObj(step -> line.formatted(step, chapters().get(step - 1), number(step)))
                .collect(Collectors.joining());
    }

    private String number(int step) {
        return step == chapters().size() ? word("more") : word("step", step);
    }

    private String word(String key, Object... gaps) {
        var text = requireNonNull(words.getProperty(key), key);
        for (var gap = 0; gap < gaps.length; gap++) {
            text = text.replace("{" + gap + "}", gaps[gap].toString());
        }
        return text;
    }

    private String tag() {
        return lang.name().toLowerCase(Locale.ROOT);
    }

    private static String style() {
        try (var sheet = Manual.class.getResourceAsStream("/manual/manual.css")) {
            return new String(requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
