package ruhui.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ruhui.association.Level;

/// A unit became a member; certificate and receipt are promised by `mailBy`.
public record UnitJoined(UUID caseId, Level level, LocalDate paidOn, LocalDate mailBy, Instant at) {}
