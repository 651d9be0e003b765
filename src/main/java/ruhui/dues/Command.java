package ruhui.dues;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of a transfer, grouped by who may ask it.
public sealed interface Command {

    record Report(long fen, LocalDate paidOn, String payer, FileId voucher) implements ByUnit {}

    /// What the bank says, by a line of its statement where that is here; `awaited` when more is on its way.
    record Confirm(
            long fen, LocalDate on, String payer, @Nullable UUID line, boolean awaited) implements ByFinance {

        /// By the bank's slip, all of it.
        Confirm(long fen, LocalDate on, String payer) {
            this(fen, on, payer, null, false);
        }
    }

    /// The second person agrees with what the first proposed.
    record Approve() implements ByFinance {}

    record Decline(String reason) implements ByFinance {}

    /// What was still awaited does not come.
    record Close() implements ByFinance {}

    record Refuse(Stage.Why why, String explanation) implements ByFinance {}

    /// Takes a wrong confirmation back.
    record Undo(String reason) implements ByFinance {}

    sealed interface ByUnit extends Command {}

    sealed interface ByFinance extends Command {}

    default boolean mayComeFrom(Actor actor, UUID caseId) {
        return switch (this) {
            case ByUnit _ -> actor instanceof Actor.Unit unit && unit.unit().equals(caseId);
            case ByFinance _ -> actor instanceof Actor.Staff staff && staff.may(Role.FINANCE);
        };
    }
}
