package ruhui.dues;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruhui.admission.AdmissionMoved;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.FormalReview;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Withdrawn;

/// A unit is charged in the moment its admission waits for money, and owes nothing once it turned back.
@Component
class ChargesFollowAdmissions {

    private final Charges charges;

    ChargesFollowAdmissions(Charges charges) {
        this.charges = charges;
    }

    @EventListener
    void on(AdmissionMoved moved) {
        switch (moved.to()) {
            case AwaitingPayment(var until) -> charges.chargeForJoining(moved.caseId(), until);
            case FormalReview _ when moved.isTakenBack() -> charges.cancelOpen(moved.caseId());
            case Withdrawn _, Rejected _ -> charges.cancelOpen(moved.caseId());
            default -> {}
        }
    }
}
