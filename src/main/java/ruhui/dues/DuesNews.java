package ruhui.dues;

/// What happened to the money of a unit; whoever listens decides for each.
public sealed interface DuesNews
        permits ChargeRaised,
                DuesReopened,
                DuesSettled,
                SurplusArose,
                TransferFellShort,
                TransferWasRefused,
                TransferWasReported {}
