package ruhui.entry;

import java.time.Instant;
import java.util.UUID;
import ruhui.shared.Actor;

/// Published in the transaction of the move. `word` is what a reviewer said of the whole, empty when nothing was.
public record ApplicationMoved(UUID caseId, String number, Stage from, Stage to, Actor by, Instant at, String word) {

    /// A reviewer took the last decision back: only the staff brings an application back to the queue.
    public boolean isTakenBack() {
        return to instanceof Stage.Submitted && by instanceof Actor.Staff;
    }
}
