package ruhui.dues;

/// What happened to the money of a unit; whoever listens decides for each.
public sealed interface DuesNews
        permits DuesReopened, DuesSettled, TransferFellShort, TransferWasRefused, TransferWasReported {}
