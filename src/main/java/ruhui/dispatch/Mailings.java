package ruhui.dispatch;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.JoiningTakenBack;
import ruhui.admission.UnitJoined;
import ruhui.audit.AuditLog;
import ruhui.dispatch.Command.AddCertificate;
import ruhui.dispatch.Command.AddReceipt;
import ruhui.dispatch.Command.CorrectParcel;
import ruhui.dispatch.Command.ReplaceReceipt;
import ruhui.dispatch.Command.Send;
import ruhui.entry.Cases;
import ruhui.invoicing.Draft;
import ruhui.invoicing.Papers;
import ruhui.membership.Certificates;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// The one door through which mailings change.
@Service
@Transactional
class Mailings {

    private final MailingStore store;
    private final History history;
    private final Certificates certificates;
    private final Papers papers;
    private final Cases cases;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mailings(
            MailingStore store,
            History history,
            Certificates certificates,
            Papers papers,
            Cases cases,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.certificates = certificates;
        this.papers = papers;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void perform(Command command, UUID id, Actor actor) {
        perform(command, lock(id), actor);
    }

    /// The receipt goes into the register of papers and with the mailing; `differs` as in `Papers.note`.
    void addReceipt(Draft draft, String differs, UUID id, Actor actor) {
        var before = lock(id);
        if (before.next(new AddReceipt(receipt(draft, id))).isEmpty()) {
            throw new Outrun(id);
        }
        var paper = Ids.next();
        papers.note(paper, before.unit(), id, draft, differs, actor);
        perform(new AddReceipt(receipt(draft, paper)), before, actor);
    }

    void replaceReceipt(Draft draft, String differs, String reason, UUID id, int version, Actor actor) {
        var before = lock(id);
        var wrong = before.stage().receiptOrNone();
        if (before.version() != version || wrong == null) {
            throw new Outrun(id);
        }
        var paper = Ids.next();
        if (wrong.paper() == null) {
            papers.note(paper, before.unit(), id, draft, differs, actor);
        } else {
            paper = papers.supersede(wrong.paper(), draft, differs, reason, actor);
        }
        perform(new ReplaceReceipt(receipt(draft, paper), reason), before, actor);
    }

    private static Receipt receipt(Draft draft, UUID paper) {
        return new Receipt(draft.number(), draft.file(), paper);
    }

    /// For putting right what somebody has looked at: nothing may have happened since.
    void correct(Command.Correction correction, UUID id, int version, Actor actor) {
        var before = lock(id);
        if (before.version() != version && correction.mayComeFrom(actor)) {
            throw new Outrun(id);
        }
        perform(correction, before, actor);
    }

    /// Issues the certificate of the paid year and puts it in; issued before, the same one goes in.
    void certify(UUID id, Actor actor) {
        var before = lock(id);
        var isFitting = before.next(new AddCertificate("")).isPresent();
        if (!isFitting) {
            throw new Outrun(id);
        }
        perform(new AddCertificate(certificates.issue(before.unit(), actor).number()), before, actor);
    }

    @Transactional(readOnly = true)
    boolean allows(Command command, Mailing mailing, Actor actor) {
        return command.mayComeFrom(actor) && mailing.next(command).isPresent();
    }

    @EventListener
    void on(UnitJoined joined) {
        store.insert(joined, cases.card(joined.caseId()));
    }

    /// Nothing is sent to whoever has not paid after all.
    @EventListener
    void on(JoiningTakenBack taken) {
        store.stop(taken.caseId());
    }

    private Mailing lock(UUID id) {
        if (store.isStopped(id)) {
            throw new Refused("dispatch.stopped");
        }
        return store.lock(id).orElseThrow(NotFound::new);
    }

    private void perform(Command command, Mailing before, Actor actor) {
        if (!command.mayComeFrom(actor)) {
            throw new NotFound();
        }
        var after = before.at(before.next(command).orElseThrow(() -> new Outrun(before.id())));
        if (command instanceof Send) {
            refuseVoid(before);
        }
        keepReceipt(before, after);
        store.update(after);
        history.moved(before, command, after, actor, clock.instant());
        audit.note(
                actor,
                "dispatch.command." + command.key(),
                "case " + after.unit(),
                History.detail(before.stage(), command));
        announce(command, after);
    }

    private void refuseVoid(Mailing mailing) {
        var receipt = mailing.stage().receiptOrNone();
        if (receipt != null && receipt.paper() != null && papers.isReddened(receipt.paper())) {
            throw new Refused("dispatch.refused.void", receipt.number());
        }
    }

    private void keepReceipt(Mailing before, Mailing after) {
        var receipt = after.stage().receiptOrNone();
        if (receipt != null
                && !receipt.equals(before.stage().receiptOrNone())
                && !store.putReceipt(after.id(), receipt)) {
            throw new Refused("dispatch.receipt.taken", receipt.number());
        }
    }

    private void announce(Command command, Mailing after) {
        switch (command) {
            case Send(var parcel) ->
                events.publishEvent(new Mailed(after.unit(), parcel.carrier(), parcel.number(), parcel.sentOn()));
            case CorrectParcel(var parcel, var reason) ->
                events.publishEvent(new ParcelCorrected(after.unit(), parcel.carrier(), parcel.number(), reason));
            case AddCertificate(var number) -> events.publishEvent(new CertificateReady(after.unit(), number));
            case AddReceipt(var receipt) -> events.publishEvent(new ReceiptReady(after.unit(), receipt.number()));
            case ReplaceReceipt(var receipt, var _) ->
                events.publishEvent(new ReceiptReady(after.unit(), receipt.number()));
        }
    }
}
