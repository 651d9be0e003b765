package ruhui.notifications;

import org.springframework.stereotype.Component;
import ruhui.entry.ApplicationMoved;
import ruhui.entry.Stage;
import ruhui.entry.UnitCard;
import ruhui.shared.Actor;

/// What the external contact and the applicant hear of an application. A new stage does not compile until it is
/// decided here.
@Component
class ApplicationLetters {

    private final Outbox outbox;
    private final Addressees addressees;

    ApplicationLetters(Outbox outbox, Addressees addressees) {
        this.outbox = outbox;
        this.addressees = addressees;
    }

    void plan(ApplicationMoved moved) {
        if (moved.isTakenBack()) {
            outbox.takeBack(moved.caseId());
            return;
        }
        switch (moved.to()) {
            case Stage.Submitted(var by) -> tell(moved, Kind.SUBMITTED, by);
            case Stage.Returned(var until) -> {
                var remarks = card(moved).remarks();
                tell(moved, Kind.RETURNED, remarks.size(), until, withWord(moved.word(), Addressees.listed(remarks)));
            }
            case Stage.Rejected(var reason, var againFrom) -> tell(moved, Kind.REJECTED, reason, againFrom);
            case Stage.Withdrawn _ -> {
                if (!(moved.from() instanceof Stage.Draft)) {
                    tell(moved, Kind.WITHDRAWN);
                }
            }
            // Told with the initial password, or when the admission moves.
            case Stage.Passed _, Stage.Correcting _, Stage.Closed _ -> {}
            case Stage.Draft _ -> {}
        }
    }

    private void tell(ApplicationMoved moved, Kind kind, Object... more) {
        var card = card(moved);
        var event = "application %s %s %s".formatted(moved.caseId(), moved.to().name(), moved.at());
        var letter = Letter.about(card, kind, event, "/my", more);
        var decided = moved.by() instanceof Actor.Staff;
        outbox.plan(decided ? letter.heldBack() : letter, Addressees.applicant(card));
    }

    private static String withWord(String word, String remarks) {
        return word.isEmpty() ? remarks : word + "\n\n" + remarks;
    }

    private UnitCard card(ApplicationMoved moved) {
        return addressees.card(moved.caseId());
    }
}
