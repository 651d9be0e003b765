package ruhui.counterparts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes, shows and closes orders, by the rules merchants meet.
final class Orders {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(15);
    private static final Duration USUAL = Duration.ofDays(7);

    private final Books books;
    private final Times times;

    Orders(Books books, Times times) {
        this.books = books;
        this.times = times;
    }

    /// The same again gives a fresh code and kills the old one.
    Map<String, Object> place(JsonNode sent) {
        check(sent);
        var asked = sent.toString();
        return books.locked(() -> {
            var number = sent.path("out_trade_no").asString();
            var known = books.order(number);
            known.ifPresent(order -> mustBeRepeatable(order, asked));
            var order = known.map(old -> old.withCode(code(), times.now())).orElseGet(() -> first(sent, asked));
            return Json.map("code_url", books.keep(order).code());
        });
    }

    Map<String, Object> show(String outTradeNo, @Nullable String mchid) {
        mustBeOurs(mchid);
        return shown(books.order(outTradeNo).orElseThrow(Orders::unknown));
    }

    Map<String, Object> showPaid(String transactionId, @Nullable String mchid) {
        mustBeOurs(mchid);
        return books.orders().stream()
                .flatMap(order -> order.payments().stream()
                        .filter(payment -> payment.transactionId().equals(transactionId))
                        .map(payment -> paid(order, payment)))
                .findFirst()
                .orElseThrow(Orders::unknown);
    }

    void close(String outTradeNo, JsonNode sent) {
        mustBeOurs(sent.path("mchid").asString(null));
        books.locked(() -> {
            var order = books.order(outTradeNo).orElseThrow(Orders::unknown);
            mustBeOpen(order);
            return books.keep(order.close());
        });
    }

    Map<String, Object> shown(Order order) {
        return order.paid()
                ? paid(order, order.payment())
                : Json.map(
                        "appid", order.appid(),
                        "mchid", Keys.MCHID,
                        "out_trade_no", order.outTradeNo(),
                        "attach", order.attach(),
                        "trade_state", order.closed() ? "CLOSED" : "NOTPAY",
                        "trade_state_desc", order.closed() ? "订单已关闭" : "订单未支付",
                        "amount", Json.map("total", order.total(), "currency", "CNY", "payer_currency", "CNY"),
                        "promotion_detail", List.of());
    }

    Map<String, Object> paid(Order order, Order.Payment payment) {
        var sentBack = books.refunds(order).stream().anyMatch(Refund::counts);
        return Json.map(
                "appid", order.appid(),
                "mchid", Keys.MCHID,
                "out_trade_no", order.outTradeNo(),
                "transaction_id", payment.transactionId(),
                "trade_type", "NATIVE",
                "trade_state", sentBack ? "REFUND" : "SUCCESS",
                "trade_state_desc", sentBack ? "订单发生过退款" : "支付成功",
                "bank_type", "OTHERS",
                "attach", order.attach(),
                "success_time", Times.written(payment.at()),
                "payer", Json.map("openid", payment.openid()),
                "amount",
                        Json.map(
                                "total",
                                order.total(),
                                "payer_total",
                                order.total(),
                                "currency",
                                "CNY",
                                "payer_currency",
                                "CNY"),
                "promotion_detail", List.of());
    }

    private Order first(JsonNode sent, String asked) {
        var now = times.now();
        var until = sent.path("time_expire").asString(null);
        return new Order(
                sent.path("out_trade_no").asString(),
                sent.path("appid").asString(),
                sent.path("description").asString(),
                sent.path("amount").path("total").asLong(),
                sent.path("attach").asString(null),
                sent.path("notify_url").asString(),
                asked,
                now,
                until == null ? now.plus(USUAL) : within(Times.read("time_expire", until), now),
                code(),
                now,
                null,
                false,
                List.of());
    }

    private static Instant within(Instant wanted, Instant now) {
        var soonest = now.plus(SHORTEST);
        var latest = now.plus(LONGEST);
        return wanted.isBefore(soonest) ? soonest : wanted.isAfter(latest) ? latest : wanted;
    }

    private void mustBeRepeatable(Order order, String asked) {
        mustBeOpen(order);
        if (!order.asked().equals(asked)) {
            throw new Problem(403, "OUT_TRADE_NO_USED", "商户订单号重复");
        }
        if (order.expired(times.now())) {
            throw new Problem(400, "INVALID_REQUEST", "订单已过期");
        }
    }

    private static void mustBeOpen(Order order) {
        if (order.paid()) {
            throw new Problem(400, "ORDERPAID", "该订单已支付");
        }
        if (order.closed()) {
            throw new Problem(400, "ORDER_CLOSED", "该订单已关闭");
        }
    }

    private static void check(JsonNode sent) {
        mustBeOurs(sent.path("mchid").asString(null));
        if (!sent.path("appid").asString("").equals(Keys.APPID)) {
            throw new Problem(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配");
        }
        field(sent, "description", text -> !text.isBlank() && text.length() <= 127);
        field(sent, "out_trade_no", text -> text.matches("[0-9A-Za-z_\\-|*]{6,32}"));
        field(sent, "notify_url", Orders::mayBeCalled);
        field(sent, "attach", text -> text.length() <= 128);
        var amount = sent.path("amount");
        if (!amount.path("total").isIntegralNumber() || amount.path("total").asLong() < 1) {
            throw Problem.field("/amount/total", amount.path("total").toString(), "输入源 /body/amount/total 应为不小于 1 的整数");
        }
        if (!amount.path("currency").asString("CNY").equals("CNY")) {
            throw Problem.field("/amount/currency", amount.path("currency").toString(), "仅支持 CNY");
        }
    }

    static boolean mayBeCalled(String url) {
        var reachable = url.startsWith("https://") || url.startsWith("http://127.0.0.1:");
        return reachable && !url.contains("?") && url.length() <= 255;
    }

    private static void field(JsonNode sent, String name, Predicate<String> rule) {
        if (name.equals("attach") && !sent.has(name)) {
            return;
        }
        var value = sent.path(name).asString("");
        if (!rule.test(value)) {
            throw Problem.field("/" + name, value, "输入源 /body/" + name + " 映射到值字段的规则校验失败");
        }
    }

    static void mustBeOurs(@Nullable String mchid) {
        if (!Keys.MCHID.equals(mchid)) {
            throw new Problem(400, "MCH_NOT_EXISTS", "商户号不存在");
        }
    }

    private static Problem unknown() {
        return new Problem(404, "ORDER_NOT_EXIST", "订单不存在");
    }

    private static String code() {
        return "weixin://wxpay/bizpayurl?pr=" + Seal.random(9);
    }
}
