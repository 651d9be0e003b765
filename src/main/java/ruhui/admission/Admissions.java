package ruhui.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.Command.AskForPapers;
import ruhui.admission.Command.Join;
import ruhui.admission.Command.LosePayment;
import ruhui.admission.Command.ReceivePapers;
import ruhui.admission.Command.Reject;
import ruhui.admission.Command.Return;
import ruhui.admission.Command.Withdraw;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.audit.AuditLog;
import ruhui.calendar.Calendars;
import ruhui.entry.Applications;
import ruhui.entry.UnitCard;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// The one door through which admissions change.
@Service
@Transactional
public class Admissions {

    private final Store store;
    private final Moves moves;
    private final Regrets regrets;
    private final PaperChecks checks;
    private final Applications applications;
    private final AuditLog audit;
    private final Associations associations;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            Store store,
            Moves moves,
            Regrets regrets,
            PaperChecks checks,
            Applications applications,
            AuditLog audit,
            Associations associations,
            Calendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.moves = moves;
        this.regrets = regrets;
        this.checks = checks;
        this.applications = applications;
        this.audit = audit;
        this.associations = associations;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    public void perform(Command command, UUID caseId, Actor actor) {
        perform(command, lock(caseId), actor);
    }

    /// For decisions on what somebody has looked at: nothing may have happened since.
    void perform(Command command, UUID caseId, int version, Actor actor) {
        var before = lock(caseId);
        if (before.version() != version && command.mayComeFrom(actor, caseId)) {
            throw new Outrun(caseId);
        }
        perform(command, before, actor);
    }

    /// For what is heard, perhaps twice: where the command has no place any more, nothing is left to do.
    boolean hear(Command.BySystem command, UUID caseId) {
        var before = store.lock(caseId);
        if (before.flatMap(admission -> admission.next(command, deadlines())).isEmpty()) {
            return false;
        }
        perform(command, before.get(), new Actor.System());
        return true;
    }

    /// False when the unit was let in before.
    boolean open(UnitCard unit, Actor by) {
        var admission = Admission.opened(unit.caseId(), deadlines());
        var at = clock.instant();
        if (!moves.open(admission, unit, by, at)) {
            return false;
        }
        events.publishEvent(new AdmissionMoved(unit.caseId(), null, admission.stage(), by, at));
        return true;
    }

    /// Back to the review as it was, when nobody acted on the decision and its news have not gone out.
    void takeBack(UUID caseId, Actor.Staff by) {
        var decided = lock(caseId);
        var promised = regrets.promised(caseId, by).orElseThrow(() -> new Refused("admission.refused.takeBack"));
        perform(new Command.TakeBack(promised), decided, by);
    }

    /// The approval that let the unit in was taken back before anybody acted on it.
    void unopen(UUID caseId) {
        if (!store.deleteUntouched(caseId)) {
            throw new Refused("admission.refused.takeBack");
        }
    }

    /// Throws `NotFound` for a unit that never came this far.
    @Transactional(readOnly = true)
    public Stage stage(UUID caseId) {
        return find(caseId).orElseThrow(NotFound::new).stage();
    }

    @Transactional(readOnly = true)
    public boolean allows(Command command, UUID caseId, Actor actor) {
        return command.mayComeFrom(actor, caseId)
                && find(caseId)
                        .flatMap(admission -> admission.next(command, deadlines()))
                        .isPresent();
    }

    Optional<Admission> find(UUID caseId) {
        return store.find(caseId);
    }

    Map<UUID, Stage> stages(List<UUID> caseIds) {
        return store.stages(caseIds);
    }

    private Admission lock(UUID caseId) {
        return store.lock(caseId).orElseThrow(NotFound::new);
    }

    private void perform(Command command, Admission before, Actor actor) {
        if (!command.mayComeFrom(actor, before.id())) {
            throw new NotFound();
        }
        var stage = before.next(command, deadlines()).orElseThrow(() -> new Refused("admission.refused"));
        var after = before.at(stage);
        var at = clock.instant();
        moves.write(before, command, after, actor, at);
        if (!(actor instanceof Actor.System)) {
            audit.note(
                    actor,
                    command.key(),
                    "case " + after.id(),
                    Map.of("from", before.stage().name(), "to", stage.name()));
        }
        follow(command, before, after, actor);
        events.publishEvent(new AdmissionMoved(after.id(), before.stage(), stage, actor, at));
        if (command instanceof Join && stage instanceof Stage.Joined(var paidOn, var mailBy)) {
            events.publishEvent(new UnitJoined(after.id(), Level.MEMBER, paidOn, mailBy, at));
        }
        if (command instanceof LosePayment(var reason) && before.paidOn() != null) {
            events.publishEvent(new JoiningTakenBack(after.id(), before.paidOn(), reason, at));
        }
    }

    /// What is kept beside the stage, and what the application itself has to know.
    private void follow(Command command, Admission before, Admission after, Actor actor) {
        switch (command) {
            case Return(var comments)
            when actor instanceof Actor.Staff reviewer -> applications.reopen(after.id(), comments, reviewer);
            case ReceivePapers(var found) -> checks.keep(after.id(), found, actor);
            case AskForPapers(var _, var found) -> checks.keep(after.id(), found, actor);
            case Reject _, Withdraw _ -> applications.end(after.id(), actor);
            case Command.TakeBack _
            when actor instanceof Actor.Staff reviewer && !(before.stage() instanceof Stage.AwaitingPayment) ->
                applications.resume(after.id(), reviewer);
            default -> {}
        }
    }

    private Deadlines deadlines() {
        return new Deadlines(LocalDate.now(clock), calendars.current(), associations.promises());
    }
}
