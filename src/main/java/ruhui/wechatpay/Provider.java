package ruhui.wechatpay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// WeChat Pay as we use it. Every call may take seconds and is never made inside a transaction; what it cannot say for
/// certain is an answer of its own.
interface Provider {

    /// Empty while nothing is set up; then nothing else here is asked.
    Optional<Merchant> merchant();

    Ordered order(Wanted wanted);

    Found query(String number);

    Shut close(String number);

    Returned refund(Returning returning);

    Returned refundQuery(String refundNumber);

    Billed bill(LocalDate day);

    Letter open(Seal seal, byte[] body);

    /// An order as it is asked for; asked again it must be the same in every part.
    record Wanted(String number, long fen, String description, Instant expires) {}

    sealed interface Ordered {
        record Code(String url) implements Ordered {}

        record Refused(String code, String message) implements Ordered {}

        record Unknown(String why) implements Ordered {}
    }

    sealed interface Found {
        record Paid(Money money) implements Found {}

        record Unpaid() implements Found {}

        record Over() implements Found {}

        record Missing() implements Found {}

        record Unknown(String why) implements Found {}
    }

    /// What the provider says of money it took, in an answer or in a call-back.
    record Money(
            String mchid,
            String appid,
            String number,
            String transaction,
            long fen,
            String currency,
            Instant paidAt,
            String bank) {}

    sealed interface Shut {
        record Done() implements Shut {}

        record Paid() implements Shut {}

        record Missing() implements Shut {}

        record Unknown(String why) implements Shut {}
    }

    record Returning(String refundNumber, String number, long fen, long ofFen, String reason) {}

    sealed interface Returned {
        record Moved(Return said) implements Returned {}

        record Refused(String code, String message) implements Returned {}

        record Missing() implements Returned {}

        record Unknown(String why) implements Returned {}
    }

    /// `status` as the provider writes it: SUCCESS, CLOSED, PROCESSING, ABNORMAL, or one we do not know yet.
    record Return(
            String refundNumber,
            String number,
            String refundId,
            String status,
            long fen,
            Optional<Instant> succeededAt,
            String account) {}

    sealed interface Billed {
        record File(String text) implements Billed {}

        record Empty() implements Billed {}

        record NotYet(String why) implements Billed {}
    }

    record Seal(String serial, String timestamp, String nonce, String signature) {}

    sealed interface Letter {
        record Genuine(String id, String event, String plain) implements Letter {}

        record Forged(String why) implements Letter {}
    }
}
