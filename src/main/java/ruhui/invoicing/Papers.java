package ruhui.invoicing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.audit.AuditLog;
import ruhui.documents.FileId;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.entry.Cases;
import ruhui.invoicing.PaperStore.Links;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// The register of all receipts and invoices: a number stands in it once, and what was wrong stays beside what came in
/// its place.
@Service
@Transactional
public class Papers {

    private final PaperStore store;
    private final Charges charges;
    private final Cases cases;
    private final Associations associations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Papers(
            PaperStore store,
            Charges charges,
            Cases cases,
            Associations associations,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.charges = charges;
        this.cases = cases;
        this.associations = associations;
        this.audit = audit;
        this.events = events;
    }

    /// What a receipt for the dues of this unit should say.
    @Transactional(readOnly = true)
    public Expected duesReceipt(UUID caseId) {
        var card = cases.card(caseId);
        var dues = charges.of(caseId).stream()
                .filter(charge -> charge.isDues() && charge.settled().isPresent())
                .findFirst();
        return Expected.blue(
                InvoiceKind.FISCAL_RECEIPT,
                dues.map(Charge::fen),
                card.unitName(),
                card.creditCode(),
                seller(),
                dues.flatMap(Charge::settled));
    }

    /// Notes a paper for `subject`; where a reddened one of it awaits its successor, this is it. `reason` says why it
    /// is
    /// taken although something differs.
    public void note(UUID id, UUID caseId, UUID subject, Draft draft, String reason, Actor by) {
        if (draft.differs() && reason.isBlank()) {
            throw new Refused("invoicing.refused.differs");
        }
        var before = store.ofSubject(subject).stream()
                .filter(Paper::awaitsNew)
                .map(Paper::id)
                .findFirst()
                .orElse(null);
        add(id, caseId, subject, draft, new Links(null, before), draft.differs() ? reason : "", by);
    }

    /// In place of one that was noted wrongly, or of one that a red paper made void.
    public UUID supersede(UUID before, Draft draft, String differs, String reason, Actor by) {
        var wrong = lock(before);
        if (wrong.state() == Paper.State.VALID) {
            strike(wrong, reason, by);
        } else if (!wrong.awaitsNew()) {
            throw new Refused("invoicing.refused.moved");
        }
        var id = Ids.next();
        note(id, wrong.caseId(), wrong.subject(), draft, differs, by);
        return id;
    }

    /// The red paper that makes this one void.
    void redden(UUID paper, UUID red, Draft draft, String reason, Actor by) {
        var wrong = lock(paper);
        if (wrong.state() != Paper.State.VALID) {
            throw new Refused("invoicing.refused.red");
        }
        add(red, wrong.caseId(), wrong.subject(), draft, new Links(paper, null), reason, by);
        events.publishEvent(
                new PaperReddened(wrong.caseId(), paper, wrong.kind(), wrong.number(), draft.number(), reason));
    }

    /// No new one follows the reddened.
    void close(UUID paper, String reason, Actor by) {
        var reddened = lock(paper);
        if (!reddened.awaitsNew()) {
            throw new Refused("invoicing.refused.moved");
        }
        store.close(paper, reason, by);
        audit.note(by, "invoicing.act.close", "paper " + reddened.number(), Map.of("reason", reason));
    }

    /// Whether a red paper made it void.
    @Transactional(readOnly = true)
    public boolean isReddened(UUID id) {
        return find(id).state() == Paper.State.REDDENED;
    }

    @Transactional(readOnly = true)
    public Paper find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// The newest first, the wrong ones with what came in their place; nothing that was noted by mistake.
    @Transactional(readOnly = true)
    public List<Paper> ofUnit(UUID caseId, InvoiceKind kind) {
        return store.ofUnit(caseId, kind);
    }

    @Transactional(readOnly = true)
    public List<Paper> ofSubject(UUID subject) {
        return store.ofSubject(subject);
    }

    /// A file of this unit and of no other.
    @Transactional(readOnly = true)
    public FileId file(UUID paper, UUID caseId) {
        return store.find(paper)
                .filter(mine -> mine.caseId().equals(caseId) && mine.struck() == null)
                .map(Paper::file)
                .orElseThrow(NotFound::new);
    }

    Expected invoice(InvoiceLine application) {
        var title = application.request().title();
        return Expected.blue(
                application.request().kind(),
                Optional.of(application.request().fen()),
                title.name(),
                title.taxCode(),
                seller(),
                Optional.empty());
    }

    Expected redOf(Paper wrong) {
        return new Expected(
                wrong.kind(),
                Optional.ofNullable(wrong.fen()),
                wrong.buyer(),
                wrong.buyerCode(),
                wrong.seller(),
                Optional.of(wrong.on()),
                wrong.number());
    }

    private void strike(Paper paper, String reason, Actor by) {
        store.strike(paper.id(), reason, by);
        audit.note(by, "invoicing.act.strike", "paper " + paper.number(), Map.of("reason", reason));
    }

    /// Two who enter the same number at once have both passed the look whether it is used.
    private void add(UUID id, UUID caseId, UUID subject, Draft draft, Links links, String reason, Actor by) {
        try {
            store.add(id, caseId, subject, draft, links, reason, by);
        } catch (DuplicateKeyException used) {
            throw new Refused(
                    String.valueOf(used.getMessage()).contains("paper_red")
                            ? "invoicing.refused.red"
                            : "invoicing.refused.number");
        }
        audit.note(
                by,
                links.redOf() == null ? "invoicing.act.note" : "invoicing.act.redden",
                "paper " + draft.number(),
                Map.of("reason", reason));
    }

    private Paper lock(UUID id) {
        return store.lock(id).orElseThrow(NotFound::new);
    }

    private String seller() {
        return associations.profile().name(Lang.ZH);
    }
}
