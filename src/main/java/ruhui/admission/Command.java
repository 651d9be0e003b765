package ruhui.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of an admission, grouped by who may ask it.
public sealed interface Command {

    record SendPapers(Parcel parcel) implements ByUnit {}

    record Withdraw() implements ByUnit {}

    record ReceivePapers(Checklist found) implements ByReviewer {

        public ReceivePapers() {
            this(Checklist.COMPLETE);
        }
    }

    /// `items` are in the words of the unit's language.
    record AskForPapers(List<String> items, Checklist found) implements ByReviewer {

        public AskForPapers(List<String> items) {
            this(items, new Checklist(false, false, false, false, List.of(), ""));
        }
    }

    record Approve() implements ByReviewer {}

    /// Comments by field, as `entry` names its fields.
    record Return(Map<String, String> comments) implements ByReviewer {}

    record Reject(String reason) implements ByReviewer {}

    /// The decision of a moment ago, taken back; `by` is the day promised before it.
    record TakeBack(LocalDate by) implements ByReviewer {}

    record Activate() implements BySystem {}

    record Correct() implements BySystem {}

    record AwaitTransfer(LocalDate by) implements BySystem {}

    record RefuseTransfer(String reason) implements BySystem {}

    record Join(LocalDate paidOn) implements BySystem {}

    record Welcome(LocalDate sentOn) implements BySystem {}

    /// The money it joined with was taken back.
    record LosePayment(String reason) implements BySystem {}

    sealed interface ByUnit extends Command {}

    sealed interface ByReviewer extends Command {}

    sealed interface BySystem extends Command {}

    default boolean mayComeFrom(Actor actor, UUID caseId) {
        return switch (this) {
            case ByUnit _ -> actor instanceof Actor.Unit(var _, var unit, var _) && unit.equals(caseId);
            case ByReviewer _ -> actor instanceof Actor.Staff staff && staff.may(Role.FORMAL);
            case BySystem _ -> actor instanceof Actor.System;
        };
    }

    /// Why, in the words of whoever said so.
    default Optional<String> why() {
        return switch (this) {
            case Reject(var reason) -> Optional.of(reason);
            case RefuseTransfer(var reason) -> Optional.of(reason);
            case LosePayment(var reason) -> Optional.of(reason);
            case AskForPapers(var items, var _) -> Optional.of(String.join("；", items));
            case Return(var comments) -> Optional.of(String.join("；", comments.values()));
            default -> Optional.empty();
        };
    }

    /// As it stands in histories.
    default String name() {
        return getClass().getSimpleName();
    }

    /// The key of the words for it.
    default String key() {
        return "admission.command." + name();
    }
}
