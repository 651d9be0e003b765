package ruhui.counterparts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The path by which tests make things go wrong: JSON in, JSON out, below `/admin`.
final class Script {

    private final Books books;
    private final Keys keys;
    private final Times times;
    private final Faults faults;
    private final CallBacks callBacks;
    private final Envelopes envelopes;
    private final Refunds refunds;
    private final Bills bills;
    private final Orders orders;
    private final Phones phones;

    Script(World world) {
        this.books = world.books();
        this.keys = world.keys();
        this.times = world.times();
        this.faults = world.faults();
        this.callBacks = world.callBacks();
        this.envelopes = world.envelopes();
        this.refunds = world.refunds();
        this.bills = world.bills();
        this.orders = world.orders();
        this.phones = world.phones();
    }

    Reply answer(Call call) {
        var sent = call.json();
        return switch (call.path().substring("/admin/".length())) {
            case "books" -> Reply.json(200, everything());
            case "faults" -> Reply.json(200, faults(call.method(), sent));
            case "pay" -> Reply.json(200, pay(sent));
            case "callbacks" -> Reply.json(200, manner(sent));
            case "release" -> Reply.json(200, release(sent));
            case "send" -> Reply.json(200, Json.map("answers", send(sent)));
            case "envelope" -> Reply.json(200, seal(sent, notice(sent)));
            case "refunds" -> Reply.json(200, plan(sent));
            case "decide" -> Reply.json(200, decide(sent));
            case "bills" -> Reply.json(200, bills(sent));
            case "now" -> Reply.json(200, now(sent));
            case "key" -> Reply.json(200, Json.map("id", keys.replace()));
            default -> Reply.json(404, Json.map("message", "no such script"));
        };
    }

    private Map<String, Object> everything() {
        return Json.map("orders", books.orders(), "refunds", books.refunds(), "notices", books.notices());
    }

    private Map<String, Object> faults(String method, JsonNode sent) {
        if (method.equals("DELETE")) {
            faults.clear();
        } else if (method.equals("POST")) {
            faults.add(new Faults.Fault(
                    sent.path("on").asString("any"),
                    Faults.Kind.valueOf(upper(sent.path("fault").asString())),
                    sent.path("times").asInt(1),
                    sent.path("seconds").asDouble(10),
                    sent.path("status").asInt(500),
                    sent.path("code").asString("SYSTEM_ERROR"),
                    sent.path("message").asString("系统异常，请稍后重试"),
                    sent.path("about").asString(""),
                    changes(sent)));
        }
        return Json.map("waiting", faults.waiting());
    }

    private Map<String, Object> pay(JsonNode sent) {
        var account = sent.path("account").asString("甲");
        if (sent.path("force").asBoolean(false)) {
            var paid = phones.force(number(sent), account);
            return Json.map("shown", paid.isPresent() ? "PAID" : "UNKNOWN", "order", paid.orElse(null));
        }
        var code = sent.has("code")
                ? sent.path("code").asString()
                : books.order(number(sent)).map(Order::code).orElse("");
        return Json.map("shown", phones.scan(code, account, sent.path("pays").asBoolean(true)));
    }

    private Map<String, Object> manner(JsonNode sent) {
        callBacks.manner(new CallBacks.Manner(
                sent.path("held").asBoolean(false),
                sent.path("copies").asInt(1),
                Duration.ofMillis(sent.path("late").asLong(0)),
                sent.path("factor").asDouble(1)));
        return Map.of();
    }

    /// Sends what was held back, one after another, the last first when asked so.
    private Map<String, Object> release(JsonNode sent) {
        var about = sent.path("about").asString("");
        var held = books.notices().stream()
                .filter(notice -> notice.fate() == Notice.Fate.HELD
                        && (about.isEmpty() || notice.about().equals(about)))
                .toList();
        var inOrder = sent.path("reversed").asBoolean(false) ? held.reversed() : held;
        inOrder.forEach(callBacks::release);
        return Json.map(
                "last",
                inOrder.stream()
                        .map(notice -> books.notice(notice.id()).orElseThrow().last())
                        .toList());
    }

    private List<CallBacks.Answer> send(JsonNode sent) {
        var notice = notice(sent);
        var same = seal(sent, notice);
        var copies = IntStream.range(0, sent.path("times").asInt(1))
                .mapToObj(_ -> sent.path("same").asBoolean(false) ? same : seal(sent, notice))
                .toList();
        var urls = StreamSupport.stream(sent.path("to").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return callBacks.send(copies, urls.isEmpty() ? List.of(notice.url()) : urls);
    }

    private Envelope seal(JsonNode sent, Notice notice) {
        return envelopes.seal(
                notice,
                Forgery.named(sent.path("forgery").asString("true")),
                Duration.ofSeconds(sent.path("age").asLong(0)),
                changes(sent));
    }

    /// The last one about this order or refund, or an invented one that says it was paid.
    private Notice notice(JsonNode sent) {
        var about = number(sent);
        return books.notices().stream()
                .filter(notice -> notice.about().equals(about))
                .reduce((_, later) -> later)
                .filter(_ -> !sent.path("fresh").asBoolean(false))
                .orElseGet(() -> invented(books.order(about).orElseThrow()));
    }

    private Notice invented(Order order) {
        var payment = new Order.Payment("4200" + Seal.digits(24), "oTestInvented", times.now());
        var id = Seal.random(36);
        var plain = Json.text(orders.paid(order, payment));
        return new Notice(
                id,
                "TRANSACTION.SUCCESS",
                order.outTradeNo(),
                order.notifyUrl(),
                plain,
                times.now(),
                0,
                Notice.Fate.HELD,
                0);
    }

    private Map<String, Object> plan(JsonNode sent) {
        refunds.plan(new Refunds.Plan(
                Refund.Status.valueOf(sent.path("outcome").asString("SUCCESS")),
                Duration.ofMillis(sent.path("after").asLong(2000)),
                sent.path("poor").asBoolean(false)));
        return Map.of();
    }

    private Map<String, Object> decide(JsonNode sent) {
        refunds.decide(number(sent), Refund.Status.valueOf(sent.path("outcome").asString("SUCCESS")));
        return Map.of();
    }

    private Map<String, Object> bills(JsonNode sent) {
        var amounts = new LinkedHashMap<String, Long>();
        sent.path("amounts")
                .properties()
                .forEach(one -> amounts.put(one.getKey(), one.getValue().asLong()));
        bills.manner(new Bills.Manner(
                sent.has("made") ? Optional.of(sent.path("made").asBoolean()) : Optional.empty(),
                sent.path("mark").asBoolean(true),
                sent.path("wrongHash").asBoolean(false),
                StreamSupport.stream(sent.path("dropped").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                amounts,
                StreamSupport.stream(sent.path("strangers").spliterator(), false)
                        .map(one -> Json.read(one, Bills.Stranger.class))
                        .toList()));
        return Map.of();
    }

    private Map<String, Object> now(JsonNode sent) {
        if (sent.has("at")) {
            times.standAt(OffsetDateTime.parse(sent.path("at").asString()).toInstant());
        } else {
            times.goAhead(Duration.parse(sent.path("ahead").asString("PT0S")));
        }
        Instant now = times.now();
        return Json.map("now", Times.written(now));
    }

    private static Map<String, Object> changes(JsonNode sent) {
        var changes = new LinkedHashMap<String, Object>();
        sent.path("change").properties().forEach(one -> changes.put(one.getKey(), one.getValue()));
        return changes;
    }

    private static String number(JsonNode sent) {
        return sent.path("about").asString("");
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
