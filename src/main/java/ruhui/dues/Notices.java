package ruhui.dues;

import static java.util.Objects.requireNonNull;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.association.Associations;
import ruhui.association.Profile;
import ruhui.calendar.Dates;
import ruhui.documents.Pdf;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;

/// The Payment Notice, printed whenever it is asked for: it always names the account in use and what is still missing.
@Service
public class Notices {

    private static final String STYLE = style();

    public record Notice(byte[] pdf, String name) {}

    /// What the template shows.
    public record Letter(Charge charge, Profile us, Lang lang, LocalDate today) {

        public String t(String key, Object... args) {
            return Texts.of(lang, key, args);
        }

        public String day(LocalDate day) {
            return new Dates(lang).day(day);
        }

        public String words(long fen) {
            return lang == Lang.EN ? Capitals.inEnglish(fen) : Capitals.of(fen);
        }
    }

    private final ChargeStore charges;
    private final Associations associations;
    private final Pdf pdf;
    private final TemplateEngine templates;
    private final Clock clock;

    Notices(ChargeStore charges, Associations associations, Pdf pdf, TemplateEngine templates, Clock clock) {
        this.charges = charges;
        this.associations = associations;
        this.pdf = pdf;
        this.templates = templates;
        this.clock = clock;
    }

    /// For the unit that owns it.
    public Notice print(UUID charge, UUID caseId, Lang lang) {
        return charges.find(charge)
                .filter(found -> found.caseId().equals(caseId))
                .map(found -> print(found, lang))
                .orElseThrow(NotFound::new);
    }

    Notice print(Charge charge, Lang lang) {
        var letter = new Letter(charge, associations.profile(), lang, LocalDate.now(clock));
        var html = new StringOutput();
        templates.render("dues/notice.jte", Map.of("letter", letter), html);
        var title = Texts.of(lang, "dues.letter.title") + " " + charge.noticeNumber();
        var meta = new Pdf.Meta(title, letter.us().name(lang), lang.name().toLowerCase(Locale.ROOT));
        return new Notice(
                pdf.render(html.toString().replace("<head>", "<head><style>" + STYLE + "</style>"), meta),
                Texts.of(lang, "dues.letter.file", charge.noticeNumber()));
    }

    private static String style() {
        try (var sheet = Notices.class.getResourceAsStream("/print/payment-notice.css")) {
            return new String(requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
