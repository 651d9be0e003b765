package ruhui.dispatch;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ruhui.association.Associations;
import ruhui.association.Profile;
import ruhui.documents.Pdf;
import ruhui.entry.Cases;
import ruhui.entry.UnitCard;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;

/// Address labels, eight on a page; always in Chinese, for the courier reads them.
@Component
class Labels {

    private static final String STYLE = style();

    private final MailingStore store;
    private final Cases cases;
    private final Associations associations;
    private final TemplateEngine templates;
    private final Pdf pdf;

    Labels(MailingStore store, Cases cases, Associations associations, TemplateEngine templates, Pdf pdf) {
        this.store = store;
        this.cases = cases;
        this.associations = associations;
        this.templates = templates;
        this.pdf = pdf;
    }

    /// Two labels a row.
    public record Sheet(List<List<UnitCard>> rows, Profile from) {

        public String t(String key) {
            return Texts.of(Lang.ZH, key);
        }
    }

    byte[] print(List<UUID> mailings) {
        var cards = mailings.stream()
                .map(id -> store.find(id).orElseThrow(NotFound::new))
                .map(mailing -> cases.card(mailing.unit()))
                .toList();
        return print(cards, associations.profile());
    }

    byte[] print(List<UnitCard> cards, Profile from) {
        var html = new StringOutput();
        templates.render("dispatch/labels.jte", Map.of("sheet", new Sheet(pairs(cards), from)), html);
        var meta = new Pdf.Meta(Texts.of(Lang.ZH, "dispatch.label.title"), from.nameZh(), "zh");
        return pdf.render("<html><head><style>" + STYLE + "</style></head>" + html + "</html>", meta);
    }

    private static List<List<UnitCard>> pairs(List<UnitCard> cards) {
        return IntStream.iterate(0, at -> at < cards.size(), at -> at + 2)
                .mapToObj(at -> cards.subList(at, Math.min(at + 2, cards.size())))
                .toList();
    }

    private static String style() {
        try (var in = Labels.class.getResourceAsStream("/print/labels.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
