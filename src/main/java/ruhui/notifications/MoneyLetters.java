package ruhui.notifications;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruhui.dues.TransferFellShort;
import ruhui.dues.TransferWasRefused;
import ruhui.entry.UnitCard;
import ruhui.invoicing.InvoiceMoved;
import ruhui.invoicing.Stage;

/// What a unit hears of its transfers and its applications for invoices.
@Component
class MoneyLetters {

    private final Outbox outbox;
    private final Addressees addressees;

    MoneyLetters(Outbox outbox, Addressees addressees) {
        this.outbox = outbox;
        this.addressees = addressees;
    }

    @EventListener
    void on(TransferWasRefused refused) {
        tell(refused.caseId(), Kind.TRANSFER_REFUSED, refused.transfer(), refused.reason());
    }

    @EventListener
    void on(TransferFellShort left) {
        tell(
                left.caseId(),
                Kind.TRANSFER_SHORT,
                left.transfer(),
                new Fact.Fen(left.arrivedFen()),
                new Fact.Fen(left.missingFen()),
                left.remarkCode());
    }

    @EventListener
    void on(InvoiceMoved moved) {
        switch (moved.to()) {
            case Stage.Issued issued -> tell(moved, Kind.INVOICE_ISSUED, issued.number());
            case Stage.Returned(var reason) -> tell(moved, Kind.INVOICE_RETURNED, reason);
            // Done by the unit itself.
            case Stage.Prepared _, Stage.Applied _, Stage.Withdrawn _ -> {}
        }
    }

    private void tell(UUID caseId, Kind kind, UUID transfer, Object... more) {
        var card = addressees.card(caseId);
        outbox.plan(Letter.about(card, kind, "transfer " + transfer, "/unit/dues", more), Addressees.unit(card));
    }

    private void tell(InvoiceMoved moved, Kind kind, String last) {
        UnitCard card = addressees.card(moved.caseId());
        var event = "invoice %s %s".formatted(moved.application(), moved.at());
        var letter = Letter.of(kind, event, moved.caseId(), "/unit/invoices", card.unitName(), moved.number(), last);
        outbox.plan(letter, Addressees.unit(card));
    }
}
