package ruhui.admission;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.calendar.Dates;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.documents.Pdf;
import ruhui.entry.Cases;
import ruhui.entry.Sheet;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// The Entry Registration Form: all a unit filled in, with room for seal and signature, to be stamped and posted.
@Service
class RegistrationForm {

    static final int LONG = 120;
    private static final String STYLE = style();
    private static final int A_ROW = 3;
    private static final int QR_PIXELS = 400;

    public record Print(
            Lang lang,
            String association,
            String number,
            String fingerprint,
            String unitName,
            String printedOn,
            List<Sheet.Part> parts,
            List<List<Shown>> pictures,
            @Nullable Shown licence) {

        public String t(String key, Object... args) {
            return Texts.of(lang, "admission.print." + key, args);
        }

        public boolean isLong(String value) {
            return value.length() > LONG;
        }

        /// Text with the line ends its writer gave it.
        public List<String> lines(String value) {
            return value.lines().toList();
        }
    }

    /// `image` is null for a scan that is no picture.
    public record Shown(@Nullable String image, String caption) {}

    record Printed(byte[] pdf, String name) {}

    private final Cases cases;
    private final PrintedForms printed;
    private final Associations associations;
    private final Files files;
    private final Pdf press;
    private final TemplateEngine templates;
    private final String baseUrl;
    private final Clock clock;

    RegistrationForm(
            Cases cases,
            PrintedForms printed,
            Associations associations,
            Files files,
            Pdf press,
            TemplateEngine templates,
            @Value("${ruhui.base-url}") String baseUrl,
            Clock clock) {
        this.cases = cases;
        this.printed = printed;
        this.associations = associations;
        this.files = files;
        this.press = press;
        this.templates = templates;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// What is printed is kept in Chinese, as it is compared, whichever language it is printed in.
    @Transactional
    public Printed print(UUID caseId, Lang lang) {
        var fingerprint = cases.fingerprint(caseId);
        printed.keep(cases.sheet(caseId, Lang.ZH), fingerprint);
        var sheet = cases.sheet(caseId, lang);
        var name = Texts.of(lang, "admission.print.file", sheet.number());
        return new Printed(render(sheet, fingerprint, lang), name);
    }

    byte[] render(Sheet sheet, String fingerprint, Lang lang) {
        var images = new HashMap<String, byte[]>();
        images.put("qr", press.qr(address(baseUrl, sheet.number(), fingerprint), QR_PIXELS));
        var page = page(sheet, fingerprint, lang, images);
        var html = new StringOutput();
        templates.render("admission/print.jte", Map.of("page", page), html);
        var meta =
                new Pdf.Meta(page.t("title") + " " + sheet.number(), page.association(), lang == Lang.EN ? "en" : "zh");
        return press.render(html.toString().replace("<head>", "<head><style>" + STYLE + "</style>"), meta, images);
    }

    /// What the QR code opens.
    static String address(String baseUrl, String number, String fingerprint) {
        return baseUrl + "/staff/papers?code=" + number + "." + fingerprint;
    }

    private Print page(Sheet sheet, String fingerprint, Lang lang, Map<String, byte[]> images) {
        return new Print(
                lang,
                associations.profile().name(lang),
                sheet.number(),
                fingerprint,
                sheet.unitName(),
                new Dates(lang).day(LocalDate.now(clock)),
                sheet.parts(),
                rows(sheet, images),
                sheet.licence() == null
                        ? null
                        : shown(sheet.licence(), Texts.of(lang, "admission.print.licence"), images));
    }

    private List<List<Shown>> rows(Sheet sheet, Map<String, byte[]> images) {
        var shown = sheet.pictures().stream()
                .map(picture -> shown(picture.file(), picture.caption(), images))
                .toList();
        var rows = new ArrayList<List<Shown>>();
        for (int i = 0; i < shown.size(); i += A_ROW) {
            rows.add(shown.subList(i, Math.min(shown.size(), i + A_ROW)));
        }
        return rows;
    }

    private Shown shown(FileId file, String caption, Map<String, byte[]> images) {
        var small = files.thumbnail(file);
        small.ifPresent(bytes -> images.put(file.toString(), bytes));
        return new Shown(small.isPresent() ? file.toString() : null, caption);
    }

    private static String style() {
        try (var sheet = RegistrationForm.class.getResourceAsStream("/print/admission-form.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
