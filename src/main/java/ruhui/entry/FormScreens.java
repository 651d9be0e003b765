package ruhui.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.divisions.Division;
import ruhui.divisions.Divisions;
import ruhui.entry.Checkup.Status;
import ruhui.shared.Lang;
import ruhui.shared.Texts;
import ruhui.web.Fields;
import ruhui.web.Option;

/// Puts together the task list and the pages of single sections.
@Component
class FormScreens {

    private final Applications applications;
    private final Filling filling;
    private final ApplicationStore store;
    private final Divisions divisions;

    FormScreens(Applications applications, Filling filling, ApplicationStore store, Divisions divisions) {
        this.applications = applications;
        this.filling = filling;
        this.store = store;
        this.divisions = divisions;
    }

    Screens.Tasks tasks(Application application, Desk desk, Lang lang) {
        var checkup = applications.checkup(application);
        var sections = Checkup.sections(application.profile());
        var tasks = sections.stream()
                .map(section -> task(section, checkup.status(section), desk, lang))
                .toList();
        var open = sections.stream()
                .filter(section -> checkup.status(section) != Status.DONE)
                .findFirst();
        return new Screens.Tasks(
                desk.base(),
                application.profile().value("unitName"),
                tasks,
                (int) sections.stream()
                        .filter(section -> checkup.status(section) == Status.DONE)
                        .count(),
                open.isEmpty(),
                isTaken(application),
                open.map(desk::at).orElse(desk.base() + "/check"));
    }

    /// Where to go on after a section: the next one that is not finished, or the list.
    String after(Section section, Application application, Desk desk) {
        if (application.wasSent()) {
            return desk.base();
        }
        var checkup = applications.checkup(application);
        return Checkup.sections(application.profile()).stream()
                .filter(next -> next.ordinal() > section.ordinal() && checkup.status(next) != Status.DONE)
                .findFirst()
                .map(desk::at)
                .orElse(desk.base());
    }

    /// `kept` are the answers saved elsewhere meanwhile, by key.
    Screens.Part part(
            Application application, Section section, Fields fields, Desk desk, Lang lang, Map<String, String> kept) {
        var mending = filling.mending(application);
        var words = new Words(lang, divisions);
        var profile = application.profile();
        return new Screens.Part(
                desk.base(),
                section.path(),
                section.title(),
                section.why(),
                asked(profile, section, mending).stream()
                        .map(field -> asked(
                                field,
                                fields,
                                mending,
                                words,
                                kept.containsKey(field.key()) ? words.value(field, profile) : null))
                        .toList(),
                section.fields().stream()
                        .filter(field -> mending.isPresent() && field.concerns(profile))
                        .filter(field -> !mending.orElseThrow().opens(field))
                        .map(field -> new Screens.Row(words.label(field), words.value(field, profile)))
                        .toList(),
                fields,
                application.version(),
                back(application, section, desk),
                mending.isPresent(),
                !kept.isEmpty());
    }

    /// What a page offers to change; mail fields stand there for those who take the tick away.
    List<Field> asked(Profile profile, Section section, Optional<Mending> mending) {
        return section.fields().stream()
                .filter(field -> field.when() == Field.Condition.MAIL_ELSEWHERE || field.concerns(profile))
                .filter(field -> mending.isEmpty() || mending.get().opens(field))
                .toList();
    }

    static String back(Application application, Section section, Desk desk) {
        if (application.wasSent()) {
            return desk.base();
        }
        return Checkup.sections(application.profile()).stream()
                .filter(before -> before.ordinal() < section.ordinal())
                .reduce((_, last) -> last)
                .map(desk::at)
                .orElse(desk.base());
    }

    boolean isTaken(Application application) {
        var code = application.profile().value("creditCode");
        return CreditCode.problem(code).isEmpty() && store.isTaken(code, application.id());
    }

    private static Screens.Task task(Section section, Status status, Desk desk, Lang lang) {
        var colour = switch (status) {
            case NONE -> "off";
            case STARTED -> "other";
            case WRONG -> "bad";
            case DONE -> "";
        };
        return new Screens.Task(
                desk.at(section),
                Texts.of(lang, section.title()),
                "entry.status." + status,
                colour,
                Texts.of(lang, "entry.about." + section.path()));
    }

    private Screens.Asked asked(
            Field field, Fields fields, Optional<Mending> mending, Words words, @Nullable String kept) {
        var key = field.key();
        var isPlace = field.kind() instanceof Kind.Place;
        return new Screens.Asked(
                key,
                Boxes.kind(field),
                words.label(field),
                Texts.knows(field.hint()) ? Texts.of(words.lang(), field.hint()) : "",
                field.optional(),
                isPlace ? options(divisions.provinces()) : words.options(field),
                isPlace ? below(fields.value(key + ".p")) : List.of(),
                isPlace ? below(fields.value(key + ".c")) : List.of(),
                Boxes.width(field.kind()),
                Objects.requireNonNullElse(field.autocomplete(), "off"),
                Boxes.inputmode(field.kind()),
                Boxes.most(field.kind()),
                mending.flatMap(it -> it.about(key)).map(Comment::said).orElse(""),
                kept,
                Texts.knows("entry.unit." + key) ? Texts.of(words.lang(), "entry.unit." + key) : "");
    }

    private List<Option> below(String code) {
        return code.isEmpty() ? List.of() : options(divisions.children(code));
    }

    private static List<Option> options(List<Division> divisions) {
        return divisions.stream().map(one -> new Option(one.code(), one.name())).toList();
    }
}
