package ruhui.invoicing;

import java.util.UUID;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of an application for an invoice, grouped by who may ask it.
public sealed interface Command {

    record Apply(Request request) implements ByUnit {}

    record Withdraw() implements ByUnit {}

    /// `paper` will be its id in the register; `differs` says why it is right although its file says something else.
    record Issue(UUID paper, Draft draft, String differs) implements ByFinance {}

    /// A red paper makes the issued one void.
    record Redden(UUID red, Draft draft, String reason) implements ByFinance {}

    record Return(String reason) implements ByFinance {}

    sealed interface ByUnit extends Command {}

    sealed interface ByFinance extends Command {}

    default boolean mayComeFrom(Actor actor, UUID caseId) {
        return switch (this) {
            case ByUnit _ -> actor instanceof Actor.Unit unit && unit.unit().equals(caseId);
            case ByFinance _ -> actor instanceof Actor.Staff staff && staff.may(Role.FINANCE);
        };
    }
}
