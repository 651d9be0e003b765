package ruhui.bank;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything finance can do with a line that brought money.
public sealed interface Command {

    /// Part or all of it is this unit's; `transfer` is the report it was found for.
    record Give(
            UUID unit,
            @Nullable UUID charge,
            long fen,
            @Nullable UUID transfer) implements Act {}

    /// It went back to its payer.
    record SendBack(long fen, LocalDate on, String how) implements Act {}

    record Park(String note) implements Command {}

    record Resume() implements Command {}

    /// The second person agrees with what the first proposed.
    record Approve() implements Command {}

    record Decline() implements Command {}

    /// A share was given to the wrong unit.
    record TakeBack(UUID payment, String reason) implements Command {}

    /// It is the money of a payment that was booked before the statement came.
    record Recognise(UUID payment) implements Command {}

    /// That payment was taken back.
    record Forget() implements Command {}

    /// What moves money.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Act extends Command {

        long fen();
    }
}
