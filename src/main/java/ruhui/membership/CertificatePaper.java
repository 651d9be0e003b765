package ruhui.membership;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ruhui.association.Level;
import ruhui.association.Profile;
import ruhui.documents.Pdf;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// Prints a certificate: Chinese, with English beneath where the association has an English name.
@Component
class CertificatePaper {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy'年'M'月'd'日'", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final String STYLE = style();
    private static final int QR_PIXELS = 148;
    /// How many characters a line takes in large and in smaller letters.
    private static final int LARGE = 21;

    private static final int MEDIUM = 26;

    private final TemplateEngine templates;
    private final Pdf pdf;
    private final String baseUrl;

    CertificatePaper(TemplateEngine templates, Pdf pdf, @Value("${ruhui.base-url}") String baseUrl) {
        this.templates = templates;
        this.pdf = pdf;
        this.baseUrl = baseUrl;
    }

    /// What stands on it; `lines` are the unit's name as it is broken, `size` the class of its letters.
    public record Paper(
            Profile association,
            String number,
            String unit,
            List<String> lines,
            String size,
            Level level,
            LocalDate from,
            LocalDate to,
            LocalDate issuedOn,
            String checkedAt) {

        public String t(Lang lang, String key, Object... args) {
            return Texts.of(lang, key, args);
        }

        public String rank(Lang lang) {
            return Texts.of(lang, level.key()).toLowerCase(Locale.ROOT);
        }

        public String day(Lang lang, LocalDate day) {
            return (lang == Lang.ZH ? CHINESE_DAY : ENGLISH_DAY).format(day);
        }

        public boolean bilingual() {
            return !association.nameEn().isEmpty();
        }
    }

    byte[] print(Profile association, String number, String unit, Level level, Period period, LocalDate issuedOn) {
        var check = baseUrl + "/verify/" + number;
        var paper = new Paper(
                association, number, unit, lines(unit), size(unit), level, period.from(), period.to(), issuedOn, check);
        var html = new StringOutput();
        templates.render("membership/certificate.jte", paper, html);
        var title = Texts.of(Lang.ZH, "membership.certificate.title") + " " + number;
        return pdf.render(
                "<html><head><style>" + STYLE + "</style></head>" + html + "</html>",
                new Pdf.Meta(title, association.nameZh(), "zh"),
                Map.of("qr.png", pdf.qr(check, QR_PIXELS)));
    }

    private static String size(String name) {
        var length = name.codePointCount(0, name.length());
        return length > 2 * MEDIUM ? "small" : length > LARGE ? "medium" : "large";
    }

    /// A name too long for one line becomes two of the same length.
    private static List<String> lines(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= MEDIUM) {
            return List.of(name);
        }
        var middle = name.offsetByCodePoints(0, (length + 1) / 2);
        return List.of(name.substring(0, middle), name.substring(middle));
    }

    private static String style() {
        try (var in = CertificatePaper.class.getResourceAsStream("/print/certificate.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
