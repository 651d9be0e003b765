package ruhui.dues;

import java.util.UUID;

/// A settled charge is open again: the money it was paid with was taken back. What it paid for counts no longer.
public record DuesReopened(UUID caseId, UUID charge, Kind kind, String reason) {}
