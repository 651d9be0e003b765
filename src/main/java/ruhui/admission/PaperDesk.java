package ruhui.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.admission.Screens.Difference;
import ruhui.admission.Screens.Paper;
import ruhui.admission.Screens.Scan;
import ruhui.admission.Screens.Travelling;
import ruhui.admission.Stage.ForPapers;
import ruhui.couriers.ParcelNumber;
import ruhui.entry.Cases;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;
import ruhui.web.Fields;

/// Where paper meets data: what a scan says of it.
@Component
class PaperDesk {

    private final Admissions admissions;
    private final Lists lists;
    private final PrintedForms printed;
    private final Cases cases;

    PaperDesk(Admissions admissions, Lists lists, PrintedForms printed, Cases cases) {
        this.admissions = admissions;
        this.lists = lists;
        this.printed = printed;
        this.cases = cases;
    }

    Scan scan(String typed, Fields fields, @Nullable String last, Words words) {
        var paper = typed.isBlank() ? Optional.<Paper>empty() : find(typed, fields, words);
        var unknown = paper.isEmpty() && !typed.isBlank() ? words.t("desk.unknown", typed.strip()) : null;
        return new Scan(typed, fields, unknown, paper.orElse(null), last, travelling(words));
    }

    String name(UUID caseId) {
        var unit = cases.card(caseId);
        return unit.number() + " " + unit.unitName();
    }

    /// All that is missing, said once and in the language of the unit.
    List<String> items(UUID caseId, Checklist check) {
        var lang = cases.card(caseId).lang();
        return Stream.of(
                        item(check.formStamped(), "form", lang),
                        item(check.licenceStamped(), "licence", lang),
                        item(check.pagesComplete(), "pages", lang),
                        item(check.equalsData(), "equal", lang),
                        check.others().stream())
                .flatMap(items -> items)
                .toList();
    }

    private static Stream<String> item(boolean there, String what, Lang lang) {
        return there ? Stream.empty() : Stream.of(Texts.of(lang, "admission.missing." + what));
    }

    private Optional<Paper> find(String typed, Fields fields, Words words) {
        var code = ScannedCode.read(typed);
        if (code.isPresent()) {
            return lists.byNumber(code.get().number())
                    .map(id -> paper(id, code.get().fingerprint(), fields, words));
        }
        return ParcelNumber.problem(typed).isPresent()
                ? Optional.empty()
                : lists.byParcel(ParcelNumber.parse(typed).number()).map(id -> paper(id, "", fields, words));
    }

    private Paper paper(UUID id, String scanned, Fields fields, Words words) {
        var admission = admissions.find(id).orElseThrow(NotFound::new);
        var unit = cases.card(id);
        var fingerprint = cases.fingerprint(id);
        var differences = scanned.isEmpty() || scanned.equals(fingerprint)
                ? List.<Difference>of()
                : differences(id, scanned, words);
        var verdict = scanned.isEmpty() ? "other" : scanned.equals(fingerprint) ? "done" : "bad";
        if (verdict.equals("done") && fields.value("version").isEmpty()) {
            fields.propose("equal", "yes");
        }
        return new Paper(
                id,
                admission.version(),
                unit.number(),
                unit.unitName(),
                words.tag(admission.stage(), true),
                verdict,
                says(verdict, differences.size(), fingerprint, words),
                fingerprint,
                scanned,
                differences,
                admission.stage() instanceof ForPapers);
    }

    private static String says(String verdict, int differences, String fingerprint, Words words) {
        return switch (verdict) {
            case "done" -> words.t("desk.equal");
            case "other" -> words.t("desk.typed", fingerprint);
            default -> differences == 0 ? words.t("desk.strange") : words.t("desk.differs", differences);
        };
    }

    private List<Difference> differences(UUID id, String scanned, Words words) {
        return printed.find(id, scanned)
                .map(sheet -> Differences.between(sheet, cases.sheet(id, Lang.ZH), words))
                .orElseGet(ArrayList::new);
    }

    private List<Travelling> travelling(Words words) {
        return lists.onTheirWay().stream()
                .map(it -> new Travelling(
                        it.number(),
                        it.unitName(),
                        words.carrier(new Parcel(it.carrier(), it.parcel(), it.sentOn())),
                        it.parcel(),
                        words.day(it.sentOn())))
                .toList();
    }
}
