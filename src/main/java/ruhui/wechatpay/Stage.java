package ruhui.wechatpay;

import java.time.Instant;

/// Where an order stands, together with what is known only there.
sealed interface Stage {

    /// Keeps another code from being made for the same charge.
    sealed interface Holding extends Stage {}

    /// May still be paid, as far as we know; we keep asking.
    sealed interface Live extends Holding {}

    /// We do not know: nobody is shown a code, nobody is told to pay again.
    sealed interface Unsure extends Live {}

    /// Asked for, and not answered: whether the provider knows it is open.
    record Asked() implements Unsure {}

    record Open(String codeUrl) implements Live {}

    /// Somebody says it is paid and the provider is silent.
    record Checking(String codeUrl) implements Unsure {}

    /// Being closed; until the provider says so it may still be paid.
    record Closing(Why why) implements Unsure {}

    record Paid(String transaction, long fen, Instant at) implements Stage {}

    record Closed(Why why) implements Stage {}

    /// The provider would not make it.
    record Failed(String code) implements Stage {}

    /// Money came that does not fit; finance decides.
    record Doubtful(String reason) implements Holding {}

    enum Why {
        EXPIRED,
        NEW_CODE,
        TRANSFER,
        CHANGED,
        PROVIDER,
        FINANCE
    }

    default String name() {
        return getClass().getSimpleName();
    }

    /// The key of its name in the texts.
    default String key() {
        return switch (this) {
            case Asked _ -> "wechatpay.stage.asked";
            case Open _ -> "wechatpay.stage.open";
            case Checking _ -> "wechatpay.stage.checking";
            case Closing _ -> "wechatpay.stage.closing";
            case Paid _ -> "wechatpay.stage.paid";
            case Closed _ -> "wechatpay.stage.closed";
            case Failed _ -> "wechatpay.stage.failed";
            case Doubtful _ -> "wechatpay.stage.doubtful";
        };
    }

    /// The class of the look.
    default String tone() {
        return switch (this) {
            case Open _ -> "you";
            case Asked _, Checking _, Closing _ -> "third";
            case Paid _ -> "done";
            case Closed _ -> "off";
            case Failed _, Doubtful _ -> "bad";
        };
    }
}
