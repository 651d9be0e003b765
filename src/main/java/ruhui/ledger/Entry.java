package ruhui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A movement about to be booked: its lines sum to zero. `on` is the day it counts from, `words` say what the cause
/// does not: the payer, or why.
public record Entry(UUID id, Cause cause, LocalDate on, String words, List<Line> lines) {

    public Entry {
        lines = List.copyOf(lines);
        if (lines.size() < 2 || lines.stream().mapToLong(Line::fen).sum() != 0) {
            throw new IllegalArgumentException("not balanced: " + lines);
        }
    }

    public Entry(UUID id, Cause cause, LocalDate on, String words, Line... lines) {
        this(id, cause, on, words, List.of(lines));
    }
}
