package ruhui.notifications;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.dues.ChargeRaised;
import ruhui.dues.DuesNews;
import ruhui.dues.DuesReopened;
import ruhui.dues.DuesSettled;
import ruhui.dues.SurplusArose;
import ruhui.dues.TransferFellShort;
import ruhui.dues.TransferWasRefused;
import ruhui.dues.TransferWasReported;
import ruhui.entry.UnitCard;
import ruhui.invoicing.InvoiceKind;
import ruhui.invoicing.InvoiceMoved;
import ruhui.invoicing.PaperReddened;
import ruhui.invoicing.Stage;
import ruhui.wechatpay.PayLinkWanted;

/// What a unit hears of its transfers and its applications for invoices.
@Component
class MoneyLetters {

    private final Outbox outbox;
    private final Addressees addressees;
    private final Clock clock;

    MoneyLetters(Outbox outbox, Addressees addressees, Clock clock) {
        this.outbox = outbox;
        this.addressees = addressees;
        this.clock = clock;
    }

    void plan(DuesNews news) {
        switch (news) {
            case TransferWasRefused refused -> tell(refused);
            case TransferFellShort left -> tell(left);
            case DuesReopened reopened -> tell(reopened);
            case ChargeRaised raised -> tell(raised);
            case SurplusArose surplus -> tell(surplus);
            // Told as the admission moves on.
            case DuesSettled _, TransferWasReported _ -> {}
        }
    }

    private void tell(TransferWasRefused refused) {
        tell(refused.caseId(), Kind.TRANSFER_REFUSED, refused.transfer(), refused.reason());
    }

    private void tell(TransferFellShort left) {
        tell(
                left.caseId(),
                Kind.TRANSFER_SHORT,
                left.transfer(),
                new Fact.Fen(left.arrivedFen()),
                new Fact.Fen(left.missingFen()),
                left.remarkCode());
    }

    private void tell(ChargeRaised raised) {
        var card = addressees.card(raised.caseId());
        var what = new Fact.Both(raised.whatZh(), raised.whatEn());
        outbox.plan(
                Letter.about(
                        card,
                        Kind.CHARGED,
                        "charge " + raised.charge(),
                        "/unit/dues",
                        what,
                        new Fact.Fen(raised.fen()),
                        raised.until()),
                Addressees.unit(card));
    }

    private void tell(SurplusArose surplus) {
        var card = addressees.card(surplus.caseId());
        var event = "surplus %s %d".formatted(surplus.payment(), surplus.fen());
        outbox.plan(
                Letter.about(card, Kind.SURPLUS, event, "/unit/dues", new Fact.Fen(surplus.fen())),
                Addressees.unit(card));
    }

    private void tell(DuesReopened reopened) {
        var card = addressees.card(reopened.caseId());
        var event = "dues %s %s".formatted(reopened.charge(), clock.instant());
        outbox.plan(
                Letter.about(card, Kind.DUES_REOPENED, event, "/unit/dues", reopened.reason()), Addressees.unit(card));
    }

    /// Asked for again within a minute it is the same letter.
    void plan(PayLinkWanted wanted) {
        var card = addressees.card(wanted.caseId());
        var event = "pay link " + wanted.at().truncatedTo(ChronoUnit.MINUTES);
        outbox.plan(Letter.about(card, Kind.PAY_LINK, event, wanted.path()), Addressees.unit(card));
    }

    void plan(InvoiceMoved moved) {
        switch (moved.to()) {
            case Stage.Issued issued -> tell(moved, Kind.INVOICE_ISSUED, issued.number());
            case Stage.Returned(var reason) -> tell(moved, Kind.INVOICE_RETURNED, reason);
            // Done by the unit itself.
            case Stage.Prepared _, Stage.Applied _, Stage.Withdrawn _ -> {}
            // Told of the paper itself.
            case Stage.Reddened _ -> {}
        }
    }

    /// Who has booked a receipt or invoice has to hear that it is void.
    void plan(PaperReddened reddened) {
        var card = addressees.card(reddened.caseId());
        var at = reddened.kind() == InvoiceKind.FISCAL_RECEIPT ? "/unit/documents" : "/unit/invoices";
        var letter = Letter.of(
                Kind.PAPER_VOID,
                "paper " + reddened.paper(),
                reddened.caseId(),
                at,
                card.unitName(),
                reddened.number(),
                reddened.red());
        outbox.plan(letter, Addressees.unit(card));
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
