package ruhui.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in the book. `reverses` is the one it corrects, `reversedBy` the one that corrected it.
public record Booking(
        UUID id,
        long number,
        Cause cause,
        LocalDate on,
        String words,
        Instant at,
        String by,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        List<Line> lines) {

    public boolean stands() {
        return reverses == null && reversedBy == null;
    }

    public Optional<UUID> reversal() {
        return Optional.ofNullable(reversedBy);
    }

    /// What it moved on an account.
    public long fen(Account account) {
        return lines.stream()
                .filter(line -> line.account() == account)
                .mapToLong(Line::fen)
                .sum();
    }
}
