package ruhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What keeps the pages safe whoever writes them: no form without its tokens, nothing the content policy forbids.
class TemplateRulesTest {

    private static final List<Source> TEMPLATES = Source.below("src/main/jte", ".jte");

    /// What is printed to paper carries its own style and never meets a browser.
    private static final List<Source> SCREENS =
            TEMPLATES.stream().filter(file -> !file.text().contains("@page ")).toList();

    private static final Pattern FORM =
            Pattern.compile("<form\\b(?![^>]*method=\"get\")[^>]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE = Pattern.compile(
            "<style\\b|\\sstyle\\s*=|<script\\b(?![^>]*\\bsrc=)[^>]*|\\son[a-z]+\\s*=\\s*[\"']|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STRANGER = Pattern.compile(
            "<(?:script|img|link|iframe|source|video|audio)\\b[^>]*\\b(?:src|href)=\"(?:https?:)?//[^\"]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RAW = Pattern.compile("\\$unsafe\\{[^}]*");

    @Test
    void no_form_lacks_its_tokens() {
        assertThat(TEMPLATES.stream()
                        .filter(file -> !file.path().endsWith("web/form.jte"))
                        .map(file -> file.find(FORM))
                        .flatMap(List::stream))
                .isEmpty();
        assertThat(Source.sample("x.jte", "<form method=\"post\" action=\"/a\">")
                        .find(FORM))
                .hasSize(1);
        assertThat(Source.sample("x.jte", "<form>").find(FORM)).hasSize(1);
        assertThat(Source.sample("x.jte", "<form class=\"a\" method=\"get\">").find(FORM))
                .isEmpty();
    }

    @Test
    void nothing_is_inline() {
        assertThat(SCREENS.stream().flatMap(file -> file.find(INLINE).stream())).isEmpty();
        assertThat(Stream.of(
                        "<p style=\"color:red\">",
                        "<style>",
                        "<script>a()</script>",
                        "<a onclick=\"a()\">",
                        "<a href=\"javascript:a()\">"))
                .allSatisfy(line ->
                        assertThat(Source.sample("x.jte", line).find(INLINE)).hasSize(1));
        assertThat(Source.sample("x.jte", "<script type=\"module\" src=\"/js/app.js\"></script>")
                        .find(INLINE))
                .isEmpty();
    }

    @Test
    void nothing_comes_from_a_stranger() {
        assertThat(all(STRANGER)).isEmpty();
        assertThat(Source.sample("x.jte", "<img src=\"https://example.com/a.png\">")
                        .find(STRANGER))
                .hasSize(1);
        assertThat(Source.sample("x.jte", "<script src=\"//example.com/a.js\">").find(STRANGER))
                .hasSize(1);
    }

    @Test
    void nothing_is_printed_unescaped() {
        assertThat(all(RAW)).isEmpty();
        assertThat(Source.sample("x.jte", "$unsafe{page.note()}").find(RAW)).hasSize(1);
    }

    private static List<String> all(Pattern pattern) {
        return TEMPLATES.stream().flatMap(file -> file.find(pattern).stream()).toList();
    }
}
