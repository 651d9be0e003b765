package ruhui.counterparts;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sends money back: accepts first, decides later.
final class Refunds {

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MOST = 50;

    private final Books books;
    private final Times times;
    private final CallBacks callBacks;
    private volatile Plan plan = new Plan(Refund.Status.SUCCESS, Duration.ofSeconds(2), false);

    /// What becomes of the refunds accepted from now on, and whether the merchant's balance suffices.
    record Plan(Refund.Status outcome, Duration after, boolean poor) {}

    Refunds(Books books, Times times, CallBacks callBacks) {
        this.books = books;
        this.times = times;
        this.callBacks = callBacks;
    }

    void plan(Plan next) {
        plan = next;
    }

    Map<String, Object> ask(JsonNode sent) {
        var asked = sent.toString();
        var refund = books.locked(() -> {
            var number = sent.path("out_refund_no").asString("");
            var known = books.refund(number);
            if (known.isPresent() && !known.get().asked().equals(asked)) {
                throw new Problem(400, "INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，请核实后再试");
            }
            return known.orElseGet(() -> accepted(sent, number, asked));
        });
        return shown(refund);
    }

    Map<String, Object> show(String outRefundNo) {
        return shown(books.refund(outRefundNo).orElseThrow(() -> new Problem(404, "RESOURCE_NOT_EXISTS", "退款单不存在")));
    }

    /// The provider made up its mind, or finance settled an abnormal one in the merchant's console.
    void decide(String outRefundNo, Refund.Status outcome) {
        var decided = books.locked(() -> books.refund(outRefundNo)
                .filter(refund ->
                        refund.status() == Refund.Status.PROCESSING || refund.status() == Refund.Status.ABNORMAL)
                .map(refund -> books.keep(refund.become(outcome, times.now()))));
        decided.filter(refund -> outcome != Refund.Status.PROCESSING)
                .ifPresent(refund -> callBacks.tell("REFUND." + outcome, refund, plain(refund)));
    }

    private Refund accepted(JsonNode sent, String number, String asked) {
        var order = order(sent);
        var amount = sent.path("amount");
        check(order, number, amount);
        var refund = books.keep(new Refund(
                number,
                "503" + Seal.digits(25),
                order.outTradeNo(),
                payment(order, sent).transactionId(),
                amount.path("refund").asLong(),
                order.total(),
                sent.path("notify_url").asString(null),
                asked,
                times.now(),
                Refund.Status.PROCESSING,
                null));
        var planned = plan;
        callBacks.after(planned.after(), () -> decide(number, planned.outcome()));
        return refund;
    }

    private Order order(JsonNode sent) {
        var transaction = sent.path("transaction_id").asString("");
        var outTradeNo = sent.path("out_trade_no").asString("");
        return books.orders().stream()
                .filter(order -> order.outTradeNo().equals(outTradeNo)
                        || order.payments().stream()
                                .anyMatch(payment -> payment.transactionId().equals(transaction)))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "RESOURCE_NOT_EXISTS", "订单不存在"));
    }

    private static Order.Payment payment(Order order, JsonNode sent) {
        return order.payments().stream()
                .filter(payment -> payment.transactionId()
                        .equals(sent.path("transaction_id").asString("")))
                .findFirst()
                .orElseGet(order::payment);
    }

    private void check(Order order, String number, JsonNode amount) {
        if (!number.matches("[0-9A-Za-z_\\-|*@]{1,64}")) {
            throw Problem.field("/out_refund_no", number, "商户退款单号格式不正确");
        }
        var fen = amount.path("refund").asLong(0);
        if (fen < 1 || !amount.path("currency").asString("").equals("CNY")) {
            throw Problem.field("/amount", amount.toString(), "退款金额或币种不正确");
        }
        if (!order.paid() || amount.path("total").asLong(0) != order.total()) {
            throw new Problem(400, "INVALID_REQUEST", order.paid() ? "订单金额不一致" : "订单未支付");
        }
        var earlier = books.refunds(order);
        var sum = earlier.stream().filter(Refund::counts).mapToLong(Refund::fen).sum();
        if (sum + fen > order.total() * order.payments().size() || earlier.size() >= MOST) {
            throw new Problem(400, "INVALID_REQUEST", "申请退款金额大于订单可退金额或退款次数超限");
        }
        if (order.payment().at().plus(LONGEST).isBefore(times.now())) {
            throw new Problem(400, "INVALID_REQUEST", "订单已经超过可退款的最大期限");
        }
        if (earlier.stream().anyMatch(one -> one.at().plus(BETWEEN).isAfter(times.now()))) {
            throw new Problem(429, "FREQUENCY_LIMITED", "该笔订单退款频率过高，请一分钟后再试");
        }
        if (plan.poor()) {
            throw new Problem(403, "NOT_ENOUGH", "基本账户余额不足");
        }
    }

    private static Map<String, Object> shown(Refund refund) {
        return Json.map(
                "refund_id", refund.refundId(),
                "out_refund_no", refund.outRefundNo(),
                "transaction_id", refund.transactionId(),
                "out_trade_no", refund.outTradeNo(),
                "channel", "ORIGINAL",
                "user_received_account", "支付用户零钱",
                "success_time", refund.doneAt() == null ? null : Times.written(refund.doneAt()),
                "create_time", Times.written(refund.at()),
                "status", refund.status().name(),
                "funds_account", "AVAILABLE",
                "amount",
                        Json.map(
                                "total", refund.total(),
                                "refund", refund.fen(),
                                "payer_total", refund.total(),
                                "payer_refund", refund.fen(),
                                "settlement_refund", refund.fen(),
                                "settlement_total", refund.total(),
                                "discount_refund", 0,
                                "currency", "CNY"));
    }

    static Map<String, Object> plain(Refund refund) {
        return Json.map(
                "mchid", Keys.MCHID,
                "out_trade_no", refund.outTradeNo(),
                "transaction_id", refund.transactionId(),
                "out_refund_no", refund.outRefundNo(),
                "refund_id", refund.refundId(),
                "refund_status", refund.status().name(),
                "success_time", refund.doneAt() == null ? null : Times.written(refund.doneAt()),
                "user_received_account", "支付用户零钱",
                "amount",
                        Json.map(
                                "total", refund.total(),
                                "refund", refund.fen(),
                                "payer_total", refund.total(),
                                "payer_refund", refund.fen()));
    }
}
