package ruhui.wechatpay;

import java.time.LocalDate;

/// Where a refund stands, together with what is known only there.
sealed interface RefundStage {

    /// The money is set aside; until `Done` or `Kept` it belongs to nobody.
    sealed interface Apart extends RefundStage {}

    record Requested() implements RefundStage {}

    record Declined(String reason) implements RefundStage {}

    /// Approved and on its way to the provider, who has not answered yet.
    record Sending() implements Apart {}

    record Processing() implements Apart {}

    /// The payer's card is gone: finance acts in the merchant's console, or sends the money another way.
    record Abnormal() implements Apart {}

    /// The provider said no: mended, it is sent again under the same number.
    record Refused(String code) implements Apart {}

    record Done(LocalDate on, String how) implements RefundStage {}

    /// The money stays here after all.
    record Kept(String reason) implements RefundStage {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// The key of its name in the texts.
    default String key() {
        return switch (this) {
            case Requested _ -> "wechatpay.refund.requested";
            case Declined _ -> "wechatpay.refund.declined";
            case Sending _ -> "wechatpay.refund.sending";
            case Processing _ -> "wechatpay.refund.processing";
            case Abnormal _ -> "wechatpay.refund.abnormal";
            case Refused _ -> "wechatpay.refund.refused";
            case Done _ -> "wechatpay.refund.done";
            case Kept _ -> "wechatpay.refund.kept";
        };
    }

    /// The class of the look, as finance sees it.
    default String tone() {
        return switch (this) {
            case Requested _ -> "you";
            case Sending _, Processing _ -> "third";
            case Abnormal _, Refused _ -> "bad";
            case Done _ -> "done";
            case Declined _, Kept _ -> "off";
        };
    }

    /// What the provider or a person said on the way here.
    default String said() {
        return switch (this) {
            case Declined(var reason) -> reason;
            case Refused(var code) -> code;
            case Done(var _, var how) -> how;
            case Kept(var reason) -> reason;
            case Requested _, Sending _, Processing _, Abnormal _ -> "";
        };
    }
}
