package ruhui.dues;

import java.util.UUID;
import ruhui.admission.DuesTakenBack;

/// Settled dues are owed again: the money they were paid with was taken back. The period they paid for does not count.
public record DuesReopened(UUID caseId, UUID charge, String reason) implements DuesTakenBack, DuesNews {}
