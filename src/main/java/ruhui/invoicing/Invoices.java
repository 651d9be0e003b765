package ruhui.invoicing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.calendar.Calendars;
import ruhui.entry.Cases;
import ruhui.invoicing.Command.Apply;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Numbers;
import ruhui.shared.Refused;

/// The one door through which applications for invoices change.
@Service
@Transactional
public class Invoices {

    /// Working days in which finance issues an invoice.
    static final int WORKING_DAYS = 5;

    private final InvoiceStore store;
    private final Papers papers;
    private final Cases cases;
    private final Calendars calendars;
    private final Numbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoices(
            InvoiceStore store,
            Papers papers,
            Cases cases,
            Calendars calendars,
            Numbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.papers = papers;
        this.cases = cases;
        this.calendars = calendars;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Returns the id of the new application.
    public UUID apply(Request request, Actor.Unit unit) {
        var year = Year.now(clock);
        var number = String.format(Locale.ROOT, "KP%s-%05d", year, numbers.next("invoicing-" + year));
        var application = Application.prepared(Ids.next(), unit.unit(), number, request);
        move(application, new Apply(request), unit);
        return application.id();
    }

    /// False when somebody else was faster: `version` is the one the decision was made upon.
    public boolean perform(Command command, UUID id, int version, Actor actor) {
        var before = store.lock(id);
        if (!command.mayComeFrom(actor, before.caseId())) {
            throw new NotFound();
        }
        if (before.version() != version) {
            return false;
        }
        move(before, command, actor);
        return true;
    }

    LocalDate promised() {
        return calendars.current().after(LocalDate.now(clock), WORKING_DAYS);
    }

    private void move(Application before, Command command, Actor actor) {
        var stage = before.next(command, promised()).orElseThrow(() -> new Refused("invoicing.refused.moved"));
        var after = before.after(command, stage);
        if (before.stage() instanceof Stage.Prepared) {
            add(after);
        } else {
            keepPaper(before, command, actor);
            store.update(after, actor);
        }
        store.remember(before, command, after, actor);
        note(command, after.number(), actor);
        events.publishEvent(new InvoiceMoved(
                after.caseId(), after.id(), after.number(), before.stage(), stage, actor, clock.instant()));
    }

    /// Two who apply for the same charge at once have both found it free.
    private void add(Application application) {
        try {
            store.add(application, cases.card(application.caseId()));
        } catch (DuplicateKeyException asked) {
            throw new Refused("invoicing.refused.charge");
        }
    }

    private void keepPaper(Application before, Command command, Actor actor) {
        switch (command) {
            case Command.Issue(var paper, var draft, var differs) ->
                papers.note(paper, before.caseId(), before.id(), draft, differs, actor);
            case Command.Redden(var red, var draft, var reason) ->
                papers.redden(((Stage.Issued) before.stage()).paper(), red, draft, reason, actor);
            case Apply _, Command.Withdraw _, Command.Return _ -> {}
        }
    }

    private void note(Command command, String number, Actor actor) {
        var object = "invoice " + number;
        switch (command) {
            case Apply(var request) ->
                audit.note(
                        actor,
                        "invoicing.act.apply",
                        object,
                        Map.of("what", request.what(), "amount", Money.shown(request.fen())));
            case Command.Withdraw _ -> audit.note(actor, "invoicing.act.withdraw", object, Map.of());
            case Command.Issue(var _, var draft, var _) ->
                audit.note(actor, "invoicing.act.issue", object, Map.of("number", draft.number()));
            case Command.Redden(var _, var draft, var reason) ->
                audit.note(actor, "invoicing.act.redden", object, Map.of("number", draft.number(), "reason", reason));
            case Command.Return(var reason) ->
                audit.note(actor, "invoicing.act.return", object, Map.of("reason", reason));
        }
    }
}
