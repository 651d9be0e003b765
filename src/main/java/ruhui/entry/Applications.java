package ruhui.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.Ruhui;
import ruhui.association.Associations;
import ruhui.calendar.Calendars;
import ruhui.divisions.Divisions;
import ruhui.entry.Command.Close;
import ruhui.entry.Command.Correct;
import ruhui.entry.Command.Reopen;
import ruhui.entry.Command.Resume;
import ruhui.entry.Command.Return;
import ruhui.entry.Command.Submit;
import ruhui.entry.Command.TakeBack;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// The one door through which applications change.
@Service
@Transactional
public class Applications {

    private final ApplicationStore store;
    private final PictureStore pictures;
    private final Sending sending;
    private final Moves moves;
    private final Cards cards;
    private final History history;
    private final Regrets regrets;
    private final Associations associations;
    private final Calendars calendars;
    private final Divisions divisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            PictureStore pictures,
            Sending sending,
            Moves moves,
            Cards cards,
            History history,
            Regrets regrets,
            Associations associations,
            Calendars calendars,
            Divisions divisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.sending = sending;
        this.moves = moves;
        this.cards = cards;
        this.history = history;
        this.regrets = regrets;
        this.associations = associations;
        this.calendars = calendars;
        this.divisions = divisions;
        this.events = events;
        this.clock = clock;
    }

    /// The formal review returned the data: the unit mends what is commented, by the keys of the sheet.
    public void reopen(UUID caseId, Map<String, String> commentsByField, Actor.Staff by) {
        perform(new Reopen(commentsByField), caseId, by);
    }

    /// The admission ended without a member: the credit code is free again. A second time nothing is left to do.
    public void end(UUID caseId, Actor by) {
        if (allows(new Close(), caseId, by)) {
            perform(new Close(), caseId, by);
        }
    }

    /// The formal review took back that it returned the data or turned the unit away.
    public void resume(UUID caseId, Actor.Staff by) {
        perform(new Resume(), caseId, by);
    }

    /// A draft with what is known already, or the one on the table: a person has one open application at a time.
    public UUID begin(Actor.Person person, Lang lang, Map<String, String> known) {
        store.holdPerson(person.account());
        var open = store.newestOf(person.account()).filter(newest -> newest.stage() instanceof Stage.Open);
        if (open.isPresent()) {
            return open.get().id();
        }
        var id = Ids.next();
        store.insert(new Application(
                id,
                "",
                person.account(),
                lang,
                new Stage.Draft(),
                Profile.EMPTY.with(known),
                1,
                0,
                0,
                null,
                clock.instant()));
        return id;
    }

    void discard(UUID id, Actor.Person person) {
        var draft = store.lock(id);
        if (!draft.isMendedBy(person) || !(draft.stage() instanceof Stage.Draft)) {
            throw new NotFound();
        }
        store.delete(id);
    }

    public void perform(Command command, UUID id, Actor actor) {
        perform(command, id, actor, Lang.ZH, OptionalInt.empty());
    }

    /// `seen` is the version the decision was made on: who decides on an older one is told.
    void perform(Command command, UUID id, Actor actor, Lang lang, OptionalInt seen) {
        perform(command, store.lock(id), actor, lang, seen);
    }

    /// The draft this person has on the table goes to the association.
    void submit(Actor.Person person, Lang lang) {
        var draft = store.lockNewestOf(person.account()).filter(newest -> newest.stage() instanceof Stage.Draft);
        perform(new Submit(), draft.orElseThrow(NotFound::new), person, lang, OptionalInt.empty());
    }

    private void perform(Command command, Application before, Actor actor, Lang lang, OptionalInt seen) {
        if (!command.mayComeFrom(actor, before.id(), before.applicant())) {
            throw new NotFound();
        }
        var deadlines = deadlines();
        var stage = before.next(command, deadlines).orElseThrow(() -> late(before));
        if (seen.isPresent() && seen.getAsInt() != before.version()) {
            throw late(before);
        }
        var now = clock.instant();
        var ready = prepared(before, command, actor, lang, now);
        var after = ready.application().at(stage, deadlines, now);
        var sent = moves.write(before, command, after, actor, ready.pictures());
        note(command, after, actor, now);
        sent.ifPresent(submission -> cards.moved(after, submission));
        events.publishEvent(new ApplicationMoved(
                after.id(),
                after.number(),
                before.stage(),
                stage,
                actor,
                now,
                Objects.requireNonNullElse(command.reason(), "")));
    }

    boolean allows(Command command, UUID id, Actor actor) {
        return store.find(id).allows(command, actor, deadlines());
    }

    Deadlines deadlines() {
        return new Deadlines(LocalDate.now(clock), calendars.current(), associations.promises());
    }

    Checkup checkup(Application application) {
        return new Checkup(application.profile(), pictures.of(application.id()), rules());
    }

    Rules rules() {
        return new Rules(LocalDate.now(clock), divisions);
    }

    private Sending.Ready prepared(Application before, Command command, Actor actor, Lang lang, Instant now) {
        return switch (command) {
            case Submit _ -> sending.ready(before, lang, now);
            case Correct _ -> sending.ready(before, before.lang(), now);
            case TakeBack _, Resume _ -> untouched(before, actor);
            default -> new Sending.Ready(before, null);
        };
    }

    private Sending.Ready untouched(Application decided, Actor by) {
        if (!regrets.isOpen(decided, by)) {
            throw new Refused("entry.refused.takeBack");
        }
        if (!(decided.stage() instanceof Stage.Live)) {
            var code = decided.profile().value("creditCode");
            store.holdCode(code);
            if (store.isTaken(code, decided.id())) {
                throw new Refused("entry.refused.takeBack");
            }
        }
        return new Sending.Ready(decided, null);
    }

    private void note(Command command, Application after, Actor actor, Instant now) {
        switch (command) {
            case Return(var comments, var _) -> history.comment(after.id(), after.round(), comments, actor, now);
            case Reopen(var comments) -> history.comment(after.id(), after.round(), comments, actor, now);
            case TakeBack _, Resume _ -> history.unsay(after.id(), after.round());
            default -> {}
        }
    }

    private static Refused late(Application now) {
        return new Refused(
                "entry.late." + now.stage().name(),
                new ruhui.calendar.Dates(Lang.ZH).time(now.changedAt()),
                LocalDate.ofInstant(now.changedAt(), Ruhui.ZONE));
    }
}
