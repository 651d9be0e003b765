package ruhui.notifications;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.admission.AdmissionMoved;
import ruhui.admission.Stage;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.entry.UnitCard;

/// What the external contact and the unit hear between approval and welcome. A new stage does not compile until it is
/// decided here.
@Component
class AdmissionLetters {

    private static final String UNIT = "/unit";

    private final Outbox outbox;
    private final Addressees addressees;
    private final Associations associations;
    private final Clock clock;

    AdmissionLetters(Outbox outbox, Addressees addressees, Associations associations, Clock clock) {
        this.outbox = outbox;
        this.addressees = addressees;
        this.associations = associations;
        this.clock = clock;
    }

    void plan(AdmissionMoved moved) {
        if (moved.isTakenBack()) {
            outbox.takeBack(moved.caseId());
            return;
        }
        switch (moved.to()) {
            case Stage.AwaitingPapers(var until) ->
                tell(moved, corrected(moved) ? Kind.SEND_PAPERS_AGAIN : Kind.SEND_PAPERS, "/unit/form", until);
            case Stage.PapersMissing(var items, var until) ->
                tell(moved, Kind.PAPERS_MISSING, "/unit/form", items.size(), until, Addressees.lines(items));
            case Stage.FormalReview(var by) -> tell(moved, Kind.PAPERS_RECEIVED, UNIT, by);
            case Stage.Corrections _ -> {
                var remarks = card(moved).remarks();
                tell(moved, Kind.CORRECT, UNIT, remarks.size(), Addressees.listed(remarks));
            }
            case Stage.AwaitingPayment(var until) -> {
                // Of money that was taken back the unit hears with the reason.
                if (moved.from() instanceof Stage.FormalReview) {
                    tell(moved, Kind.FEE_DUE, "/unit/dues", new Fact.Fen(fee()), until);
                }
            }
            case Stage.ConfirmingTransfer(var by) -> tell(moved, Kind.TRANSFER_REPORTED, "/unit/dues", by);
            case Stage.Joined(var paidOn, var mailBy) -> joined(moved, paidOn, mailBy);
            case Stage.Rejected(var reason) -> tell(moved, Kind.NOT_ADMITTED, UNIT, reason);
            case Stage.Withdrawn _ -> tell(moved, Kind.ENDED, UNIT);
            // The initial password, the unit's own form and the parcel bring the news of these.
            case Stage.AwaitingActivation _, Stage.PapersSent _, Stage.Welcomed _ -> {}
        }
    }

    private void joined(AdmissionMoved moved, LocalDate paidOn, LocalDate mailBy) {
        var card = card(moved);
        var profile = associations.profile();
        var association = new Fact.Both(profile.nameZh(), profile.nameEn());
        var letter = Letter.of(
                Kind.JOINED, event(moved), moved.caseId(), UNIT, card.unitName(), association, paidOn, mailBy);
        outbox.plan(letter, Addressees.unit(card));
    }

    private void tell(AdmissionMoved moved, Kind kind, String link, Object... more) {
        var card = card(moved);
        var letter = Letter.about(card, kind, event(moved), link, more);
        outbox.plan(isDecision(moved) ? letter.heldBack() : letter, Addressees.unit(card));
    }

    /// What dues will charge: new units enter as members.
    private long fee() {
        return associations.feesOn(LocalDate.now(clock)).fen(Level.MEMBER);
    }

    private UnitCard card(AdmissionMoved moved) {
        return addressees.card(moved.caseId());
    }

    /// What the formal review may take back for a moment.
    private static boolean isDecision(AdmissionMoved moved) {
        return moved.from() instanceof Stage.FormalReview
                && switch (moved.to()) {
                    case Stage.AwaitingPayment _, Stage.Corrections _, Stage.Rejected _ -> true;
                    default -> false;
                };
    }

    private static boolean corrected(AdmissionMoved moved) {
        return moved.from() instanceof Stage.Corrections;
    }

    private static String event(AdmissionMoved moved) {
        return "admission %s %s %s".formatted(moved.caseId(), moved.to().key(), moved.at());
    }
}
