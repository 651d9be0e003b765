package ruhui.entry;

import java.time.Instant;
import java.util.UUID;
import ruhui.shared.Actor;

/// Published in the transaction of the move.
public record ApplicationMoved(UUID caseId, String number, Stage from, Stage to, Actor by, Instant at) {}
