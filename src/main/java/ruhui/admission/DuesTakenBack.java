package ruhui.admission;

import java.util.UUID;

/// The money a unit joined with was taken back. Whoever keeps the money publishes an event that is one.
public interface DuesTakenBack {

    UUID caseId();

    String reason();
}
