package ruhui.notifications;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruhui.couriers.Carriers;
import ruhui.dispatch.CertificateReady;
import ruhui.dispatch.Mailed;
import ruhui.dispatch.ParcelCorrected;
import ruhui.dispatch.ReceiptReady;
import ruhui.shared.Lang;

/// What a new member hears of its certificate, its receipt and the parcel they travel in.
@Component
class WelcomeLetters {

    private final Outbox outbox;
    private final Addressees addressees;

    WelcomeLetters(Outbox outbox, Addressees addressees) {
        this.outbox = outbox;
        this.addressees = addressees;
    }

    @EventListener
    void on(CertificateReady ready) {
        tell(ready.caseId(), Kind.CERTIFICATE, "certificate " + ready.number(), ready.number());
    }

    @EventListener
    void on(ReceiptReady ready) {
        tell(ready.caseId(), Kind.RECEIPT, "receipt " + ready.caseId() + " " + ready.number(), ready.number());
    }

    @EventListener
    void on(Mailed mailed) {
        tell(
                mailed.caseId(),
                Kind.MAILED,
                "mailed " + mailed.caseId() + " " + mailed.number(),
                carrier(mailed.carrier()),
                mailed.number(),
                mailed.sentOn());
    }

    @EventListener
    void on(ParcelCorrected corrected) {
        tell(
                corrected.caseId(),
                Kind.PARCEL_CORRECTED,
                "parcel " + corrected.caseId() + " " + corrected.number(),
                carrier(corrected.carrier()),
                corrected.number(),
                corrected.reason());
    }

    private void tell(UUID caseId, Kind kind, String event, Object... more) {
        var card = addressees.card(caseId);
        var facts = Stream.concat(Stream.of(card.unitName()), Stream.of(more)).toArray();
        outbox.plan(Letter.of(kind, event, caseId, "/unit/documents", facts), Addressees.unit(card));
    }

    private static Fact carrier(String code) {
        return Carriers.find(code)
                .<Fact>map(carrier -> new Fact.Both(carrier.name(Lang.ZH), carrier.name(Lang.EN)))
                .orElse(new Fact.Words(code));
    }
}
