package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.calendar.Calendars;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Partly;
import ruhui.dues.Stage.Prepared;
import ruhui.dues.Stage.Proposed;
import ruhui.dues.Stage.Reported;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Texts;

/// The one door through which transfers change.
@Service
@Transactional
public class Transfers {

    private final TransferStore store;
    private final TransferParts parts;
    private final Charges charges;
    private final Cases cases;
    private final Associations associations;
    private final Calendars calendars;
    private final TransferNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            TransferStore store,
            TransferParts parts,
            Charges charges,
            Cases cases,
            Associations associations,
            Calendars calendars,
            TransferNotes notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.charges = charges;
        this.cases = cases;
        this.associations = associations;
        this.calendars = calendars;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /// Returns the id of the transfer. Refused while another one of the unit waits, or when nothing is owed.
    public UUID report(Command.Report report, Actor.Unit unit) {
        charges.lock(unit.unit());
        if (store.oneWaits(unit.unit())) {
            throw new Refused("dues.refused.waits");
        }
        var charge = charges.open(unit.unit()).orElseThrow(() -> new Refused("dues.refused.nothing"));
        var transfer = Transfer.prepared(Ids.next(), unit.unit(), charge.id(), report);
        move(transfer, report, unit);
        return transfer.id();
    }

    /// False when somebody else was faster: `version` is the one the decision was made upon.
    public boolean perform(Command command, UUID id, int version, Actor actor) {
        var before = store.lock(id);
        if (before.version() != version) {
            return false;
        }
        move(before, command, actor);
        return true;
    }

    LocalDate promised() {
        return calendars
                .current()
                .after(LocalDate.now(clock), associations.promises().transferDays());
    }

    private void move(Transfer before, Command command, Actor actor) {
        if (!command.mayComeFrom(actor, before.caseId())) {
            throw new NotFound();
        }
        refuse(before, command, actor);
        var terms = new Transfer.Terms(promised(), associations.controls().secondPersonFen(), actor);
        var after = before.at(before.next(command, terms).orElseThrow(() -> new Refused("dues.refused.decided")));
        if (before.stage() instanceof Prepared) {
            store.add(after, ((Reported) after.stage()).by());
        } else {
            store.put(after, actor);
        }
        store.remember(before, command, after, actor);
        notes.keep(command, before, after, actor);
        book(before, command, after, actor);
        announce(command, after);
    }

    /// What a colleague must know before the workflow says no.
    private void refuse(Transfer before, Command command, Actor actor) {
        if (command instanceof Command.Approve && before.stage() instanceof Proposed proposed && proposed.isBy(actor)) {
            throw new Refused("dues.refused.second");
        }
        if (command instanceof Command.Undo && before.stage() instanceof Confirmed && store.oneWaits(before.caseId())) {
            throw new Refused("dues.refused.undo-waits");
        }
    }

    /// Money moves before anybody hears of it.
    private void book(Transfer before, Command command, Transfer after, Actor actor) {
        switch (command) {
            case Command.Confirm found when !(after.stage() instanceof Proposed) -> parts.book(after, found, actor);
            case Command.Approve _ -> parts.book(after, ((Proposed) before.stage()).asked(), actor);
            case Command.Undo(var reason) -> parts.undo(before, reason, actor);
            default -> {}
        }
    }

    private void announce(Command command, Transfer after) {
        switch (after.stage()) {
            case Reported(var by) -> {
                if (!(command instanceof Command.Decline)) {
                    events.publishEvent(new TransferWasReported(
                            after.caseId(), after.id(), after.report().fen(), by));
                }
            }
            case Confirmed received ->
                charges.open(after.caseId()).ifPresent(charge -> tellWhatIsMissing(after, received, charge));
            case Stage.Refused refused ->
                events.publishEvent(new TransferWasRefused(after.caseId(), after.id(), refused.reason(lang(after))));
            case Partly _, Proposed _ -> {}
            case Prepared _ -> throw new IllegalStateException();
        }
    }

    private void tellWhatIsMissing(Transfer transfer, Confirmed received, Charge charge) {
        var reason = Texts.of(
                lang(transfer),
                "dues.short",
                Money.shown(received.fen()),
                Money.shown(charge.missingFen()),
                charge.remarkCode());
        events.publishEvent(new TransferFellShort(
                transfer.caseId(), transfer.id(), received.fen(), charge.missingFen(), charge.remarkCode(), reason));
    }

    private Lang lang(Transfer transfer) {
        return cases.card(transfer.caseId()).lang();
    }
}
