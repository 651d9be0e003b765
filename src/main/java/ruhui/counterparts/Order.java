package ruhui.counterparts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a merchant wants to be paid for, the one code that shows it, and what was paid.
record Order(
        String outTradeNo,
        String appid,
        String description,
        long total,
        @Nullable String attach,
        String notifyUrl,
        String asked,
        Instant at,
        Instant until,
        String code,
        Instant codeAt,
        @Nullable String opener,
        boolean closed,
        List<Payment> payments) {

    static final Duration CODE_LIVES = Duration.ofHours(2);

    /// One movement of money; a second one for the same order happens only when a script forces it.
    record Payment(String transactionId, String openid, Instant at) {}

    boolean paid() {
        return !payments.isEmpty();
    }

    Payment payment() {
        return payments.getFirst();
    }

    boolean expired(Instant now) {
        return now.isAfter(until);
    }

    boolean codeLives(Instant now) {
        return !now.isAfter(codeAt.plus(CODE_LIVES));
    }

    /// The old code dies with this.
    Order withCode(String fresh, Instant now) {
        return new Order(
                outTradeNo,
                appid,
                description,
                total,
                attach,
                notifyUrl,
                asked,
                at,
                until,
                fresh,
                now,
                opener,
                closed,
                payments);
    }

    Order openedBy(String openid) {
        return with(openid, closed, payments);
    }

    Order close() {
        return with(opener, true, payments);
    }

    Order pay(Payment payment) {
        var all = new ArrayList<>(payments);
        all.add(payment);
        return with(payment.openid(), closed, List.copyOf(all));
    }

    private Order with(@Nullable String by, boolean isClosed, List<Payment> paid) {
        return new Order(
                outTradeNo,
                appid,
                description,
                total,
                attach,
                notifyUrl,
                asked,
                at,
                until,
                code,
                codeAt,
                by,
                isClosed,
                paid);
    }
}
