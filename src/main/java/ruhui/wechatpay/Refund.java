package ruhui.wechatpay;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.wechatpay.RefundCommand.Approve;
import ruhui.wechatpay.RefundCommand.Decline;
import ruhui.wechatpay.RefundCommand.Keep;
import ruhui.wechatpay.RefundCommand.PayByHand;
import ruhui.wechatpay.RefundCommand.Refuse;
import ruhui.wechatpay.RefundCommand.SeeAbnormal;
import ruhui.wechatpay.RefundCommand.SeeClosed;
import ruhui.wechatpay.RefundCommand.SeeDone;
import ruhui.wechatpay.RefundCommand.SeeProcessing;
import ruhui.wechatpay.RefundCommand.SendAgain;
import ruhui.wechatpay.RefundStage.Abnormal;
import ruhui.wechatpay.RefundStage.Apart;
import ruhui.wechatpay.RefundStage.Declined;
import ruhui.wechatpay.RefundStage.Done;
import ruhui.wechatpay.RefundStage.Kept;
import ruhui.wechatpay.RefundStage.Processing;
import ruhui.wechatpay.RefundStage.Refused;
import ruhui.wechatpay.RefundStage.Requested;
import ruhui.wechatpay.RefundStage.Sending;

/// Money of one payment that shall go back. Immutable: every change gives its next version.
record Refund(
        UUID id,
        Provider.Returning returning,
        String transaction,
        UUID unit,
        UUID booked,
        UUID requestedBy,
        int version,
        RefundStage stage) {

    Optional<RefundStage> next(RefundCommand command) {
        return Optional.ofNullable(workflow(new Move(stage, command)));
    }

    Refund at(RefundStage next) {
        return new Refund(id, returning, transaction, unit, booked, requestedBy, version + 1, next);
    }

    String number() {
        return returning.refundNumber();
    }

    /// The whole workflow. What is not listed does not happen.
    private static @Nullable RefundStage workflow(Move move) {
        return switch (move) {
            case Move(Requested _, Approve _) -> new Sending();
            case Move(Requested _, Decline(var reason)) -> new Declined(reason);
            case Move(Apart _, SeeDone(var on)) -> new Done(on, "");
            case Move(Apart _, SeeClosed _) -> new Kept("CLOSED");
            case Move(Sending _, SeeProcessing _) -> new Processing();
            case Move(Refused _, SeeProcessing _) -> new Processing();
            case Move(Abnormal _, SeeProcessing _) -> new Processing();
            case Move(Sending _, SeeAbnormal _) -> new Abnormal();
            case Move(Processing _, SeeAbnormal _) -> new Abnormal();
            case Move(Refused _, SeeAbnormal _) -> new Abnormal();
            case Move(Sending _, Refuse(var code)) -> new Refused(code);
            case Move(Refused _, SendAgain _) -> new Sending();
            case Move(Refused _, Keep(var reason)) -> new Kept(reason);
            case Move(Refused _, PayByHand(var on, var how)) -> new Done(on, how);
            case Move(Abnormal _, PayByHand(var on, var how)) -> new Done(on, how);
            case Move _ -> null;
        };
    }

    private record Move(RefundStage from, RefundCommand command) {}
}
