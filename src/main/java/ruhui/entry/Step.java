package ruhui.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history: who, when, what, from, to, why.
public record Step(
        Instant at,
        String actorKind,
        String actorName,
        String command,
        String fromStage,
        String toStage,
        @Nullable String reason) {}
