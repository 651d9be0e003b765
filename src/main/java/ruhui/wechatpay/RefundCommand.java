package ruhui.wechatpay;

import java.time.LocalDate;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can happen to a refund, grouped by who may bring it about.
sealed interface RefundCommand {

    record Approve() implements ByAnother {}

    record Decline(String reason) implements ByAnother {}

    /// The provider has it.
    record SeeProcessing() implements ByProvider {}

    record SeeAbnormal() implements ByProvider {}

    record SeeDone(LocalDate on) implements ByProvider {}

    record SeeClosed() implements ByProvider {}

    record Refuse(String code) implements ByProvider {}

    /// The same number once more.
    record SendAgain() implements ByFinance {}

    /// Sent back another way.
    record PayByHand(LocalDate on, String how) implements ByFinance {}

    record Keep(String reason) implements ByFinance {}

    sealed interface ByAnother extends RefundCommand {}

    sealed interface ByProvider extends RefundCommand {}

    sealed interface ByFinance extends RefundCommand {}

    default boolean mayComeFrom(Actor actor, Refund refund) {
        return switch (this) {
            case ByAnother _ ->
                isFinance(actor) && !actor.accountId().equals(java.util.Optional.of(refund.requestedBy()));
            case ByProvider _ -> actor instanceof Actor.System;
            case ByFinance _ -> isFinance(actor);
        };
    }

    private static boolean isFinance(Actor actor) {
        return actor instanceof Actor.Staff staff && staff.may(Role.FINANCE);
    }
}
