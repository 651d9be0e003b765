package ruhui.dues;

import java.util.UUID;

/// A settled charge other than dues is owed again: the money it was paid with was taken back.
public record ChargeReopened(UUID caseId, UUID charge, String reason) {}
