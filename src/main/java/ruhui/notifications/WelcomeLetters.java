package ruhui.notifications;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruhui.couriers.Carriers;
import ruhui.dispatch.CertificateReady;
import ruhui.dispatch.DispatchNews;
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

    void plan(DispatchNews news) {
        switch (news) {
            case CertificateReady(var unit, var number) ->
                tell(unit, Kind.CERTIFICATE, "certificate " + number, number);
            case ReceiptReady(var unit, var number) ->
                tell(unit, Kind.RECEIPT, "receipt " + unit + " " + number, number);
            case Mailed(var unit, var carrier, var number, var sentOn) ->
                tell(unit, Kind.MAILED, "mailed " + unit + " " + number, carrier(carrier), number, sentOn);
            case ParcelCorrected(var unit, var carrier, var number, var reason) ->
                tell(unit, Kind.PARCEL_CORRECTED, "parcel " + unit + " " + number, carrier(carrier), number, reason);
        }
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
