package ruhui.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The fonts and the base style sheet of everything printed; the fonts are on the class path once `bin/fonts` has run.
final class Fonts {

    static final String FAMILY = "Noto Sans SC";
    static final String STYLE = style();

    private Fonts() {}

    static InputStream regular() {
        return resource("/fonts/NotoSansSC_400Regular.ttf");
    }

    static InputStream bold() {
        return resource("/fonts/NotoSansSC_700Bold.ttf");
    }

    static String footer(String lang) {
        var words = lang.startsWith("en")
                ? "\"Page \" counter(page) \" of \" counter(pages)"
                : "\"第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"";
        return "@page { @bottom-center { font: 9pt '%s'; color: #555; content: %s } }".formatted(FAMILY, words);
    }

    private static String style() {
        try (var in = resource("/print/base.css")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream resource(String path) {
        var found = Fonts.class.getResourceAsStream(path);
        if (found == null) {
            throw new IllegalStateException(path + " is missing: run bin/fonts and build again");
        }
        return found;
    }
}
