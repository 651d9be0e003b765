package ruhui.admission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Actor;

/// An admission came to a stage; `from` is null when it was opened.
public record AdmissionMoved(UUID caseId, @Nullable Stage from, Stage to, Actor by, Instant at) {

    /// The reviewer took the last decision back: nothing else leads from a decision to the review.
    public boolean isTakenBack() {
        return to instanceof Stage.FormalReview
                && (from instanceof Stage.AwaitingPayment
                        || from instanceof Stage.Corrections
                        || from instanceof Stage.Rejected);
    }
}
