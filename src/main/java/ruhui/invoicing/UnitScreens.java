package ruhui.invoicing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.dues.SameName;
import ruhui.entry.Cases;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What a unit sees of its invoicing information and its applications.
@Repository
@Transactional(readOnly = true)
class UnitScreens {

    public record Overview(List<Shown> titles, List<InvoiceLine> applications, List<Charge> dues) {}

    /// `differs`: not named like the unit, worth a look.
    public record Shown(UUID id, Title title, boolean preferred, boolean differs) {}

    public record TitleForm(String action, boolean fresh, Fields fields) {}

    public record Choice(List<Purpose> purposes, List<Charge> charges, boolean titled) {}

    public record DuesReceipt(List<Charge> dues) {}

    /// `fixed` where it is for something the unit was charged with: then what and how much are not to be typed.
    public record Form(
            String action, Purpose purpose, boolean fixed, List<Option> titles, Fields fields, String returned) {}

    public record Page(InvoiceLine application, List<Paper> papers, List<InvoiceList.Step> history, LocalDate today) {}

    private final Titles titles;
    private final InvoiceList list;
    private final Papers papers;
    private final Charges charges;
    private final Cases cases;
    private final Clock clock;

    UnitScreens(Titles titles, InvoiceList list, Papers papers, Charges charges, Cases cases, Clock clock) {
        this.titles = titles;
        this.list = list;
        this.papers = papers;
        this.charges = charges;
        this.cases = cases;
        this.clock = clock;
    }

    public Overview overview(UUID caseId) {
        var unitName = cases.card(caseId).unitName();
        return new Overview(
                titles.of(caseId).stream()
                        .map(kept -> new Shown(
                                kept.id(),
                                kept.title(),
                                kept.preferred(),
                                !SameName.same(kept.title().name(), unitName)))
                        .toList(),
                list.of(caseId),
                charges.of(caseId));
    }

    /// What is known of the unit already.
    public TitleForm newTitle(UUID caseId) {
        var card = cases.card(caseId);
        return newTitle(Fields.of(Map.of(
                "kind", Title.Kind.COMPANY.name(),
                "name", card.unitName(),
                "taxCode", card.creditCode(),
                "email", card.contactEmail())));
    }

    public TitleForm newTitle(Fields fields) {
        return new TitleForm("/unit/invoices/titles/new", true, fields);
    }

    public TitleForm title(UUID id, UUID caseId) {
        return title(id, Forms.filled(kept(id, caseId).title()));
    }

    public TitleForm title(UUID id, Fields fields) {
        return new TitleForm("/unit/invoices/titles/" + id, false, fields);
    }

    public Choice choice(UUID caseId) {
        return new Choice(
                List.of(Purpose.values()), charged(caseId), !titles.of(caseId).isEmpty());
    }

    public DuesReceipt duesReceipt(UUID caseId) {
        return new DuesReceipt(charges.of(caseId));
    }

    public Form form(Purpose purpose, UUID caseId, Lang lang) {
        return form(purpose, caseId, Fields.of(Map.of("title", preferred(caseId))), lang);
    }

    public Form form(Purpose purpose, UUID caseId, Fields fields, Lang lang) {
        return new Form("/unit/invoices/new/" + purpose.path(), purpose, false, options(caseId, lang), fields, "");
    }

    public Form form(Charge charge, UUID caseId, Fields fields, Lang lang) {
        var filled = fields.propose("what", charge.what(lang))
                .propose("amount", Money.plain(charge.fen()))
                .propose("title", preferred(caseId));
        var purpose = Purpose.of(charge.kind());
        return new Form("/unit/invoices/new/charge/" + charge.id(), purpose, true, options(caseId, lang), filled, "");
    }

    /// Something this unit was charged with besides dues and has not yet asked an invoice for.
    Charge charged(UUID charge, UUID caseId) {
        return charged(caseId).stream()
                .filter(one -> one.id().equals(charge))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Charge> charged(UUID caseId) {
        var asked = list.of(caseId).stream()
                .filter(line -> !(line.stage() instanceof Stage.Withdrawn))
                .flatMap(line -> Optional.ofNullable(line.request().charge()).stream())
                .toList();
        return charges.of(caseId).stream()
                .filter(charge -> !charge.isDues() && charge.standing() != Charge.Standing.CANCELLED)
                .filter(charge -> !asked.contains(charge.id()))
                .toList();
    }

    private String preferred(UUID caseId) {
        return titles.of(caseId).stream()
                .findFirst()
                .map(kept -> kept.id().toString())
                .orElse("");
    }

    public Form change(UUID id, UUID caseId, Lang lang) {
        var request = list.find(id, caseId).request();
        var same = titles.of(caseId).stream()
                .filter(kept -> kept.title().equals(request.title()))
                .map(Titles.Kept::id)
                .findFirst();
        return change(id, caseId, Forms.filled(request, same.or(() -> first(caseId))), lang);
    }

    public Form change(UUID id, UUID caseId, Fields fields, Lang lang) {
        var application = list.find(id, caseId);
        if (!(application.stage() instanceof Stage.Returned(var reason))) {
            throw new NotFound();
        }
        return new Form(
                "/unit/invoices/" + id + "/change",
                application.request().purpose(),
                application.request().charge() != null,
                options(caseId, lang),
                fields,
                reason);
    }

    public Page page(UUID id, UUID caseId) {
        var application = list.find(id, caseId);
        var issued = papers.ofSubject(id).stream()
                .filter(paper -> paper.struck() == null)
                .toList();
        return new Page(application, issued, list.history(id), LocalDate.now(clock));
    }

    Titles.Kept kept(UUID id, UUID caseId) {
        return titles.find(id, caseId).orElseThrow(NotFound::new);
    }

    /// The title chosen in a form.
    Optional<Title> chosen(UUID caseId, Fields fields) {
        return titles.of(caseId).stream()
                .filter(kept -> kept.id().toString().equals(fields.value("title")))
                .map(Titles.Kept::title)
                .findFirst();
    }

    static Optional<Purpose> purpose(String path) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.path().equals(path))
                .findFirst();
    }

    private Optional<UUID> first(UUID caseId) {
        return titles.of(caseId).stream().map(Titles.Kept::id).findFirst();
    }

    private List<Option> options(UUID caseId, Lang lang) {
        return titles.of(caseId).stream()
                .map(kept -> new Option(kept.id().toString(), label(kept, lang)))
                .toList();
    }

    private static String label(Titles.Kept kept, Lang lang) {
        var name = kept.title().name();
        return kept.preferred() ? Texts.of(lang, "invoicing.title.preferred.option", name) : name;
    }
}
