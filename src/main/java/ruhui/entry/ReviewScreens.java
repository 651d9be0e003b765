package ruhui.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.accounts.People;
import ruhui.calendar.Dates;
import ruhui.divisions.Divisions;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Role;
import ruhui.shared.Texts;
import ruhui.web.Fields;

/// Puts together the page a reviewer decides on.
@Component
class ReviewScreens {

    private final Cases cases;
    private final History history;
    private final AlbumScreens albums;
    private final Aids aids;
    private final Divisions divisions;
    private final People people;
    private final Clock clock;

    ReviewScreens(
            Cases cases,
            History history,
            AlbumScreens albums,
            Aids aids,
            Divisions divisions,
            People people,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.albums = albums;
        this.aids = aids;
        this.divisions = divisions;
        this.people = people;
        this.clock = clock;
    }

    Review.Case of(Dossier dossier, Fields fields, Actor.Staff me, Lang lang) {
        var application = dossier.application();
        var sent = dossier.last().orElseThrow();
        var words = new Words(lang, divisions);
        var sheet = cases.sheet(application, sent, lang);
        var holder = dossier.holder();
        var isWaiting = application.stage() instanceof Stage.Submitted;
        var due = application.stage() instanceof Stage.Submitted(var by) ? by : null;
        return new Review.Case(
                application.id().toString(),
                application.version(),
                sheet.unitName(),
                sent.profile().value("creditCode"),
                application.number(),
                application.stage().key(),
                Labels.deskColour(application.stage()),
                application.round(),
                due == null ? "" : new Dates(lang).shortDay(due),
                due == null ? "" : colour(due),
                holder.map(Inbox.Holder::claimedName).orElse(""),
                holder.filter(it -> me.account().equals(it.claimedBy())).isPresent(),
                isWaiting && me.may(Role.PRELIMINARY),
                isWaiting,
                dossier.before()
                        .map(before -> diff(application, before, sent, words))
                        .orElse(null),
                sheet.parts().stream().map(ReviewScreens::block).toList(),
                licence(sent, application),
                new Review.Item("licence", Texts.of(lang, "entry.field.licence"), ""),
                shots(sent, application, words),
                aids.of(application, sent, lang),
                said(application, sent, words),
                Labels.timeline(history.of(application.id()), lang, true),
                people.contact(application.applicant())
                        .map(contact -> contact.name() + " " + contact.mobile() + " " + contact.email())
                        .orElse(""),
                fields);
    }

    Review.Rejection rejection(Dossier dossier, Command.Reject reject, Fields fields, Lang lang) {
        var application = dossier.application();
        var profile = dossier.last().orElseThrow().profile();
        return new Review.Rejection(
                application.id().toString(),
                application.number(),
                profile.value("unitName"),
                profile.value("creditCode"),
                reject.reason(),
                new Dates(lang).day(LocalDate.now(clock).plusMonths(reject.monthsToWait())),
                fields);
    }

    /// What was typed for a case that a colleague decided meanwhile.
    Review.Decided decided(Dossier dossier, Map<String, String> typed, Lang lang) {
        var words = new Words(lang, divisions);
        var application = dossier.application();
        var sent = dossier.last().orElseThrow();
        var last = history.of(application.id()).getLast();
        var lines = new ArrayList<Review.Said>();
        typed.forEach((key, text) -> {
            var label = key.isEmpty() ? Texts.of(lang, "entry.review.word") : words.label(key, sent.pictures());
            lines.add(new Review.Said(label, text, ""));
        });
        return new Review.Decided(
                application.id().toString(),
                sent.profile().value("unitName"),
                application.number(),
                Problem.of(
                        "entry.decided.what",
                        last.actorName(),
                        new Dates(lang).fullMoment(last.at()),
                        Texts.of(lang, application.stage().key())),
                lines);
    }

    private Review.Diff diff(Application application, Submission before, Submission now, Words words) {
        var asked = history.comments(application.id(), before.round()).stream()
                .collect(Collectors.toMap(Comment::key, Function.identity()));
        var changes = Changes.between(before, now, words);
        var rows = new ArrayList<Review.Change>();
        changes.changed()
                .forEach(change -> rows.add(new Review.Change(
                        new Review.Item(change.key(), change.label(), change.after()),
                        change.before(),
                        change.after(),
                        said(asked.get(change.key())),
                        reply(asked.remove(change.key())))));
        asked.values()
                .forEach(comment -> rows.add(new Review.Change(
                        new Review.Item(comment.key(), words.label(comment.key(), now.pictures()), ""),
                        "",
                        Registry.find(comment.key())
                                .map(field -> words.value(field, now.profile()))
                                .orElse(""),
                        comment.said(),
                        comment.reply())));
        return new Review.Diff(rows, changes.unchanged());
    }

    private static String said(@Nullable Comment comment) {
        return comment == null ? "" : comment.said();
    }

    private static String reply(@Nullable Comment comment) {
        return comment == null ? "" : comment.reply();
    }

    private static Review.Block block(Sheet.Part part) {
        return new Review.Block(
                part.title(),
                part.rows().stream()
                        .map(row -> new Review.Item(row.key(), row.label(), row.value()))
                        .toList());
    }

    private Screens.@Nullable File licence(Submission sent, Application application) {
        var licence = sent.profile().value("licence");
        return licence.isEmpty() ? null : albums.file(FileId.valueOf(licence), folder(application));
    }

    private static List<Review.Shot> shots(Submission sent, Application application, Words words) {
        return sent.pictures().stream()
                .map(picture -> new Review.Shot(
                        new Review.Item(picture.key(), words.label(picture.key(), sent.pictures()), ""),
                        folder(application) + picture.file(),
                        folder(application) + picture.file() + "/thumb",
                        picture.caption()))
                .toList();
    }

    private static String folder(Application application) {
        return "/staff/application-files/" + application.id() + "/";
    }

    /// What was said in this round, once it is decided.
    private List<Review.Said> said(Application application, Submission sent, Words words) {
        if (application.stage() instanceof Stage.Submitted) {
            return List.of();
        }
        return history.comments(application.id(), application.round()).stream()
                .map(comment -> new Review.Said(
                        words.label(comment.key(), sent.pictures()),
                        comment.said(),
                        Objects.requireNonNullElse(comment.reply(), "")))
                .toList();
    }

    private String colour(LocalDate due) {
        var today = LocalDate.now(clock);
        return due.isBefore(today) ? "bad" : due.equals(today) ? "you" : "off";
    }
}
