package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// The manuals that are shipped tell the steps the site tells. Where this fails, run `bin/manual`.
class ManualTest {

    private static final int MOST_BYTES = 3_000_000;

    @ParameterizedTest
    @EnumSource
    void the_shipped_manual_has_the_chapters_of_the_guide(Lang lang) throws IOException {
        var shipped = Files.readAllBytes(file(lang));
        assertThat(shipped).hasSizeLessThan(MOST_BYTES);
        var manual = new Manual(lang);
        assertThat(manual.chapters()).hasSize(8);
        try (var document = Loader.loadPDF(shipped)) {
            assertThat(outline(document)).isEqualTo(manual.chapters());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(manual.title());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_line_of_the_manual_is_printed_in_its_language(Lang lang) throws IOException {
        var text = plain(Unit.text(Files.readAllBytes(file(lang))));
        var manual = new Manual(lang);
        assertThat(manual.words().stringPropertyNames().stream().filter(key -> key.matches("\\d\\.(do|next|ask).*")))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(text).as(key).contains(plain(manual.words().getProperty(key))));
        if (lang == Lang.EN) {
            assertThat(text).doesNotContainPattern("[\\u4e00-\\u9fff]");
        }
    }

    @Test
    void both_languages_say_the_same_number_of_things() {
        assertThat(new Manual(Lang.EN).words().stringPropertyNames())
                .isEqualTo(new Manual(Lang.ZH).words().stringPropertyNames());
    }

    @Test
    void every_step_of_the_guide_has_pictures() {
        var shown = Stream.of(Moment.values()).map(Moment::step).distinct().toList();
        var steps = IntStream.iterate(1, step -> Texts.knows("site.step." + step), step -> step + 1)
                .boxed()
                .toList();
        assertThat(shown).startsWith(steps.toArray(Integer[]::new)).hasSize(steps.size() + 1);
    }

    private static List<String> outline(PDDocument document) {
        var titles = new ArrayList<String>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Path file(Lang lang) {
        return Path.of("src/main/resources/manual/ruhui-manual-%s.pdf"
                .formatted(lang.name().toLowerCase(Locale.ROOT)));
    }
}
