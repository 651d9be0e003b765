package ruhui.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A unit that had joined on `paidOn` has not paid after all: it is no member until it pays again.
public record JoiningTakenBack(UUID caseId, LocalDate paidOn, String reason, Instant at) {}
