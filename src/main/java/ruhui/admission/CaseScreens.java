package ruhui.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.admission.Screens.Case;
import ruhui.admission.Screens.Check;
import ruhui.admission.Screens.Data;
import ruhui.admission.Screens.Found;
import ruhui.admission.Screens.Refusal;
import ruhui.admission.Screens.Tag;
import ruhui.admission.Screens.Waiting;
import ruhui.admission.Stage.FormalReview;
import ruhui.calendar.Calendars;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.shared.Texts;
import ruhui.web.Fields;

/// What the secretariat sees of cases: the queue of the formal review, one case, and what a search finds.
@Component
class CaseScreens {

    private final Admissions admissions;
    private final Lists lists;
    private final Regrets regrets;
    private final FoundCases found;
    private final History history;
    private final Events events;
    private final Cases cases;
    private final EnterpriseAccounts accounts;
    private final Files files;
    private final Calendars calendars;
    private final Clock clock;

    CaseScreens(
            Admissions admissions,
            Lists lists,
            Regrets regrets,
            FoundCases found,
            History history,
            Events events,
            Cases cases,
            EnterpriseAccounts accounts,
            Files files,
            Calendars calendars,
            Clock clock) {
        this.admissions = admissions;
        this.lists = lists;
        this.regrets = regrets;
        this.found = found;
        this.history = history;
        this.events = events;
        this.cases = cases;
        this.accounts = accounts;
        this.files = files;
        this.calendars = calendars;
        this.clock = clock;
    }

    Words words(Lang lang) {
        return new Words(lang, LocalDate.now(clock), calendars.current());
    }

    Waiting waiting(int asked, Actor.Staff me, Lang lang) {
        var words = words(lang);
        var count = lists.reviews(words.today()).waiting();
        var pages = Math.max(1, (count + Lists.A_PAGE - 1) / Lists.A_PAGE);
        var page = Math.clamp(asked, 1, pages);
        var lines = lists.underReview(page).stream()
                .map(it -> new Waiting.Line(
                        it.id(),
                        it.number(),
                        it.unitName(),
                        words.day(it.since()),
                        words.day(it.dueOn()),
                        words.due(it.dueOn())))
                .toList();
        return new Waiting(lines, count, page, pages, regrets.shown(me, words));
    }

    Found found(String typed, Lang lang) {
        var words = words(lang);
        var all = found.search(typed);
        var ids = all.stream().map(FoundCases.Found::id).toList();
        var admitted = admissions.stages(ids);
        var applied = cases.stages(ids);
        var lines = all.stream()
                .map(it -> new Found.Line(
                        it.id(),
                        it.number(),
                        it.unitName(),
                        it.creditCode(),
                        tag(Optional.ofNullable(admitted.get(it.id())), () -> applied.get(it.id()), words),
                        words.moment(it.movedAt())))
                .toList();
        return new Found(typed.strip(), lines, all.size() == FoundCases.MOST);
    }

    Case one(UUID id, Actor.Staff me, Fields fields, Lang lang) {
        var words = words(lang);
        var unit = cases.card(id);
        if (unit.number().isEmpty()) {
            throw new NotFound();
        }
        var past = history.past(id);
        var admission = past.map(History.Past::admission);
        var account = accounts.of(id);
        var stage = admission.map(Admission::stage);
        return new Case(
                id,
                admission.map(Admission::version).orElse(0),
                unit.number(),
                unit.unitName(),
                unit.creditCode(),
                tag(stage, () -> cases.stage(id), words),
                stage.flatMap(Stage::due).map(words::due).orElse(null),
                data(id, lang),
                past.flatMap(History.Past::check)
                        .map(done -> check(done, words))
                        .orElse(null),
                events.of(id, words, true),
                account.map(EnterpriseAccounts.Enterprise::name).orElse(null),
                account.filter(it -> !it.active()).isPresent() && mayResend(me),
                stage.filter(FormalReview.class::isInstance).isPresent() && me.may(Role.FORMAL),
                fields);
    }

    Refusal refusal(UUID id, Fields fields) {
        var unit = cases.card(id);
        var version = admissions.find(id).orElseThrow(NotFound::new).version();
        return new Refusal(id, version, unit.number(), unit.unitName(), fields.value("reason"), fields);
    }

    Screens.Late late(UUID id, List<Screens.Late.Kept> kept, Lang lang) {
        var words = words(lang);
        var unit = cases.card(id);
        var stage = Texts.of(lang, admissions.stage(id).key());
        var when = Optional.ofNullable(lists.since(id)).map(words::moment).orElse("");
        return new Screens.Late(id, unit.number(), unit.unitName(), words.t("late", when, stage), kept);
    }

    /// The keys a comment may be given to, with their words.
    List<String> keys(UUID id) {
        var sheet = cases.sheet(id, Lang.ZH);
        return Stream.of(
                        sheet.parts().stream()
                                .flatMap(part -> part.rows().stream())
                                .map(row -> row.key()),
                        sheet.pictures().stream().map(picture -> picture.key()),
                        Stream.of("licence"))
                .flatMap(keys -> keys)
                .toList();
    }

    /// What a comment field is about, for somebody who has to type it elsewhere now.
    String label(UUID id, String field, Lang lang) {
        var key = field.substring(field.indexOf('.') + 1);
        var sheet = cases.sheet(id, lang);
        return Stream.concat(
                        sheet.parts().stream()
                                .flatMap(part -> part.rows().stream())
                                .filter(row -> row.key().equals(key))
                                .map(row -> row.label()),
                        sheet.pictures().stream()
                                .filter(picture -> picture.key().equals(key))
                                .map(picture -> picture.caption()))
                .findFirst()
                .orElseGet(() -> words(lang)
                        .t(
                                switch (field) {
                                    case "reason" -> "formal.reason";
                                    case "more" -> "desk.more";
                                    default -> "licence";
                                }));
    }

    /// A file that belongs to this case, to whoever may see the case.
    FileId file(UUID id, UUID file) {
        var sheet = cases.sheet(id, Lang.ZH);
        return Stream.concat(
                        sheet.pictures().stream().map(picture -> picture.file()), Stream.ofNullable(sheet.licence()))
                .filter(known -> known.value().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static boolean mayResend(Actor.Staff me) {
        return me.may(Role.FORMAL) || me.may(Role.PRELIMINARY) || me.may(Role.ADMIN);
    }

    private static Tag tag(Optional<Stage> admitted, Supplier<ruhui.entry.Stage> applied, Words words) {
        return admitted.map(stage -> words.tag(stage, true))
                .orElseGet(() ->
                        new Tag("other", Texts.of(words.lang(), applied.get().key())));
    }

    private Data data(UUID id, Lang lang) {
        var sheet = cases.sheet(id, lang);
        var licence = sheet.licence();
        return new Data(
                sheet.parts().stream()
                        .map(part -> new Data.Part(
                                part.title(),
                                part.rows().stream()
                                        .map(row -> new Data.Row(row.key(), row.label(), row.value()))
                                        .toList()))
                        .toList(),
                sheet.pictures().stream()
                        .map(picture ->
                                new Data.Picture(picture.key(), picture.file().toString(), picture.caption()))
                        .toList(),
                licence == null ? null : licence.toString(),
                licence != null && files.find(licence).thumbSha256() != null);
    }

    private static Check check(PaperChecks.Done done, Words words) {
        return new Check(
                words.moment(done.at()),
                done.byName(),
                List.of(
                        item(done.found().formStamped(), "form", words),
                        item(done.found().licenceStamped(), "licence", words),
                        item(done.found().pagesComplete(), "pages", words),
                        item(done.found().equalsData(), "equal", words)),
                String.join("；", done.found().others()));
    }

    private static Tag item(boolean there, String what, Words words) {
        return there ? new Tag("done", words.t("check." + what)) : new Tag("you", words.t("missing." + what));
    }
}
