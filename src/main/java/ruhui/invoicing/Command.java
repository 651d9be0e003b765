package ruhui.invoicing;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of an application for an invoice, grouped by who may ask it.
public sealed interface Command {

    record Apply(Request request) implements ByUnit {}

    record Withdraw() implements ByUnit {}

    record Issue(String number, LocalDate on, FileId file) implements ByFinance {}

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
