package ruhui.counterparts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money on its way back to who paid it.
record Refund(
        String outRefundNo,
        String refundId,
        String outTradeNo,
        String transactionId,
        long fen,
        long total,
        @Nullable String notifyUrl,
        String asked,
        Instant at,
        Status status,
        @Nullable Instant doneAt) {

    enum Status {
        PROCESSING,
        SUCCESS,
        ABNORMAL,
        CLOSED
    }

    /// Whether the money is gone, or about to go, from what was paid.
    boolean counts() {
        return status != Status.CLOSED;
    }

    Refund become(Status next, Instant now) {
        return new Refund(
                outRefundNo,
                refundId,
                outTradeNo,
                transactionId,
                fen,
                total,
                notifyUrl,
                asked,
                at,
                next,
                next == Status.SUCCESS ? now : null);
    }
}
