package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.audit.AuditLog;
import ruhui.calendar.Calendars;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Prepared;
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
    private final Charges charges;
    private final Cases cases;
    private final Associations associations;
    private final Calendars calendars;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            TransferStore store,
            Charges charges,
            Cases cases,
            Associations associations,
            Calendars calendars,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.charges = charges;
        this.cases = cases;
        this.associations = associations;
        this.calendars = calendars;
        this.audit = audit;
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
        var after = before.at(before.next(command, promised()).orElseThrow(() -> new Refused("dues.refused.decided")));
        switch (after.stage()) {
            case Reported(var by) -> store.add(after, by);
            case Confirmed _, Stage.Refused _ -> store.decide(after, actor);
            case Prepared _ -> throw new IllegalStateException();
        }
        store.remember(before, command, after, actor);
        note(command, cases.card(after.caseId()).number(), actor);
        announce(after, actor);
    }

    private void note(Command command, String caseNumber, Actor actor) {
        switch (command) {
            case Command.Report(var fen, var on, var payer, var _) ->
                audit.note(actor, "dues.act.report", "case " + caseNumber, money(fen, on, payer));
            case Command.Confirm(var fen, var on, var payer) ->
                audit.note(actor, "dues.act.confirm", "case " + caseNumber, money(fen, on, payer));
            case Command.Refuse(var why, var said) ->
                audit.note(actor, "dues.act.refuse", "case " + caseNumber, Map.of("reason", why + " " + said));
        }
    }

    private static Map<String, String> money(long fen, LocalDate on, String payer) {
        return Map.of("amount", Money.shown(fen), "date", on.toString(), "payer", payer);
    }

    /// The money is booked before anybody hears of it.
    private void announce(Transfer transfer, Actor actor) {
        switch (transfer.stage()) {
            case Reported(var by) ->
                events.publishEvent(new TransferWasReported(
                        transfer.caseId(), transfer.id(), transfer.report().fen(), by));
            case Confirmed received -> {
                charges.receive(transfer, received, actor);
                charges.open(transfer.caseId()).ifPresent(charge -> tellWhatIsMissing(transfer, received, charge));
            }
            case Stage.Refused refused ->
                events.publishEvent(
                        new TransferWasRefused(transfer.caseId(), transfer.id(), refused.reason(lang(transfer))));
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
