package ruhui.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruhui.calendar.Dates;
import ruhui.divisions.Divisions;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Texts;
import ruhui.web.Fields;

/// Puts together the last look before sending, and the list of what to mend.
@Component
class CheckScreens {

    private final Applications applications;
    private final FormScreens forms;
    private final PictureStore pictures;
    private final History history;
    private final Cases cases;
    private final Divisions divisions;

    CheckScreens(
            Applications applications,
            FormScreens forms,
            PictureStore pictures,
            History history,
            Cases cases,
            Divisions divisions) {
        this.applications = applications;
        this.forms = forms;
        this.pictures = pictures;
        this.history = history;
        this.cases = cases;
        this.divisions = divisions;
    }

    Screens.Check check(Application application, Desk desk, Lang lang, Fields fields) {
        var checkup = applications.checkup(application);
        var deadlines = applications.deadlines();
        var code = application.profile().value("creditCode");
        return new Screens.Check(
                desk.base(),
                Checkup.sections(application.profile()).stream()
                        .map(section -> card(section, checkup, desk, lang))
                        .toList(),
                checkup.complete(),
                forms.isTaken(application),
                CreditCode.problem(code).isEmpty() && !CreditCode.parse(code).organisationCodeFits(),
                deadlines.promises().preliminaryMin(),
                deadlines.promises().preliminaryMax(),
                new Dates(lang).day(deadlines.toAnswer()),
                fields);
    }

    Screens.Mend mend(Application application, Mending mending, Desk desk, Lang lang, Fields fields) {
        var words = new Words(lang, divisions);
        var now = pictures.of(application.id());
        var shown = new Submission(0, application.changedAt(), application.profile(), now);
        return new Screens.Mend(
                desk.base(),
                desk.home(),
                application.profile().value("unitName"),
                application.number(),
                application.stage() instanceof Stage.Returned(var until) ? new Dates(lang).day(until) : "",
                word(application),
                mending.comments().stream()
                        .map(comment -> asking(comment, mending, now, desk, words))
                        .toList(),
                more(application, mending, desk, lang),
                mending.comments().size() - mending.left(now).size(),
                cases.sheet(application, shown, lang).parts(),
                fields);
    }

    /// What keeps a mended application from being sent, by the key of the comment or field.
    Map<String, Problem> stillWrong(Application application, Mending mending, Lang lang) {
        var wrong = new LinkedHashMap<String, Problem>();
        var words = new Words(lang, divisions);
        mending.left(pictures.of(application.id()))
                .forEach(comment -> wrong.put(
                        "ask." + comment.key(),
                        Problem.of(
                                "entry.refused.left",
                                words.label(comment.key(), mending.sent().pictures()))));
        var checkup = applications.checkup(application);
        Checkup.sections(application.profile())
                .forEach(section -> checkup.problems(section).forEach(wrong::putIfAbsent));
        return wrong;
    }

    Screens.Row taken(Application draft) {
        return new Screens.Row(
                draft.profile().value("unitName"), draft.profile().value("creditCode"));
    }

    private Screens.Card card(Section section, Checkup checkup, Desk desk, Lang lang) {
        var words = new Words(lang, divisions);
        var profile = checkup.profile();
        return new Screens.Card(
                section.title(),
                desk.at(section),
                section.fields().stream()
                        .filter(field -> field.concerns(profile))
                        .map(field -> new Screens.Row(words.label(field), words.value(field, profile)))
                        .toList(),
                section == Section.PICTURES
                        ? AlbumScreens.shots(checkup.pictures(), Optional.empty(), desk.base() + "/files/")
                        : List.of(),
                List.copyOf(checkup.problems(section).values()));
    }

    /// Sections that must be filled in because something else was changed.
    private List<Screens.Task> more(Application application, Mending mending, Desk desk, Lang lang) {
        var checkup = applications.checkup(application);
        return Checkup.sections(application.profile()).stream()
                .filter(section ->
                        mending.opens(section) && !checkup.problems(section).isEmpty())
                .map(section -> new Screens.Task(
                        desk.at(section), Texts.of(lang, section.title()), "entry.status.STARTED", "you", ""))
                .toList();
    }

    private static Screens.Asking asking(Comment comment, Mending mending, List<Picture> now, Desk desk, Words words) {
        var key = comment.key();
        var field = Registry.find(key);
        var section = field.map(Field::section).orElse(Section.PICTURES);
        return new Screens.Asking(
                key,
                words.label(key, mending.sent().pictures()),
                comment.said(),
                desk.at(section) + "#" + key,
                field.map(it -> words.value(it, mending.now())).orElse(""),
                comment.reply(),
                mending.done(comment, now));
    }

    /// What the reviewer said of the whole.
    private String word(Application application) {
        return history.of(application.id()).stream()
                .filter(step -> step.command().equals("Return"))
                .reduce((_, last) -> last)
                .map(Step::reason)
                .orElse("");
    }
}
