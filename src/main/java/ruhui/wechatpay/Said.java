package ruhui.wechatpay;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.Refund;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import ruhui.wechatpay.Provider.Found;
import ruhui.wechatpay.Provider.Money;
import ruhui.wechatpay.Provider.Return;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The provider's words brought into ours, from an answer and from the plain text of a call-back alike.
final class Said {

    private Said() {}

    static Found of(Transaction transaction) {
        return switch (transaction.getTradeState()) {
            case SUCCESS, REFUND -> new Found.Paid(money(transaction));
            case NOTPAY, USERPAYING, ACCEPT, PAYERROR -> new Found.Unpaid();
            case CLOSED, REVOKED -> new Found.Over();
            case null -> new Found.Unknown("no state we know");
        };
    }

    static Return of(Refund refund) {
        return new Return(
                refund.getOutRefundNo(),
                refund.getOutTradeNo(),
                refund.getRefundId(),
                refund.getStatus() == null ? "UNKNOWN" : refund.getStatus().name(),
                refund.getAmount().getRefund(),
                Optional.ofNullable(refund.getSuccessTime()).map(Said::moment),
                Optional.ofNullable(refund.getUserReceivedAccount()).orElse(""));
    }

    /// Throws when a part is missing that a payment must have.
    static Money money(String plain) {
        var said = JsonMapper.shared().readTree(plain);
        var amount = said.path("amount");
        return new Money(
                text(said, "mchid"),
                text(said, "appid"),
                text(said, "out_trade_no"),
                text(said, "transaction_id"),
                number(amount, "total"),
                text(amount, "currency"),
                moment(text(said, "success_time")),
                said.path("bank_type").asString(""));
    }

    /// A call-back calls `refund_status` what an answer calls `status`.
    static Return returned(String plain) {
        var said = JsonMapper.shared().readTree(plain);
        return new Return(
                text(said, "out_refund_no"),
                text(said, "out_trade_no"),
                text(said, "refund_id"),
                text(said, "refund_status"),
                number(said.path("amount"), "refund"),
                Optional.of(said.path("success_time").asString(""))
                        .filter(time -> !time.isEmpty())
                        .map(Said::moment),
                said.path("user_received_account").asString(""));
    }

    static String text(JsonNode said, String name) {
        var value = said.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.asString();
    }

    private static long number(JsonNode said, String name) {
        var value = said.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.asLong();
    }

    private static Money money(Transaction said) {
        return new Money(
                said.getMchid(),
                said.getAppid(),
                said.getOutTradeNo(),
                said.getTransactionId(),
                said.getAmount().getTotal(),
                said.getAmount().getCurrency(),
                moment(said.getSuccessTime()),
                Optional.ofNullable(said.getBankType()).orElse(""));
    }

    private static Instant moment(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
