package ruhui.dues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that entered a unit's book, and where it is now: `id` is what payments are called everywhere. `arrival` is
/// the money of unknown origin it is a part of.
public record Arrived(
        UUID id,
        UUID unit,
        Way way,
        String source,
        @Nullable UUID arrival,
        long fen,
        LocalDate paidOn,
        String payer,
        Instant at,
        String by,
        boolean undone,
        long freeFen,
        long setAsideFen,
        List<Part> parts) {

    /// What it paid of a charge.
    public record Part(UUID charge, long fen) {}

    /// The key of the words for where it is now.
    public String state() {
        if (undone) {
            return "dues.arrived.undone";
        }
        if (setAsideFen > 0) {
            return "dues.arrived.set-aside";
        }
        if (returnedFen() > 0) {
            return "dues.arrived.returned";
        }
        return freeFen > 0 ? "dues.arrived.free" : "dues.arrived.used";
    }

    /// The class of the look, as its unit sees it.
    public String tone() {
        return undone ? "bad" : setAsideFen > 0 || freeFen > 0 ? "third" : "done";
    }

    public long usedFen() {
        return parts.stream().mapToLong(Part::fen).sum();
    }

    /// What went back to its payer.
    public long returnedFen() {
        return undone ? 0 : fen - freeFen - setAsideFen - usedFen();
    }
}
