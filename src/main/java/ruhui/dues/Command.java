package ruhui.dues;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of a transfer, grouped by who may ask it.
public sealed interface Command {

    record Report(long fen, LocalDate paidOn, String payer, FileId voucher) implements ByUnit {}

    record Confirm(long fen, LocalDate on, String payer) implements ByFinance {}

    record Refuse(Stage.Why why, String explanation) implements ByFinance {}

    sealed interface ByUnit extends Command {}

    sealed interface ByFinance extends Command {}

    default boolean mayComeFrom(Actor actor, UUID caseId) {
        return switch (this) {
            case ByUnit _ -> actor instanceof Actor.Unit unit && unit.unit().equals(caseId);
            case ByFinance _ -> actor instanceof Actor.Staff staff && staff.may(Role.FINANCE);
        };
    }
}
