package ruhui.faults;

import java.util.List;
import java.util.UUID;

/// Call-backs: forged, probing, old, repeated, and saying what cannot be.
final class CallBackRows {

    private static final List<String> FORGERIES = List.of(
            "no-signature",
            "empty-signature",
            "wrong-signature",
            "other-key",
            "bitten-body",
            "other-body",
            "not-base64",
            "no-associated-data",
            "other-api-key",
            "no-timestamp",
            "other-timestamp",
            "no-nonce",
            "unknown-serial",
            "no-body");

    private CallBackRows() {}

    /// P1
    static void forged(Theatre theatre) {
        var payer = Payer.in(theatre);
        theatre.prompter().holdCallBacks();
        var number = payer.hasCode();
        for (var forgery : FORGERIES) {
            Must.all(forgery, 401, theatre.prompter().send(number, forgery, "\"fresh\":true"));
        }
        Must.be("stage", "Open", payer.stage(number));
        Must.be("booked", 0, payer.booked(number));
        Must.be("doubts", 0, payer.doubts(number));
        var out = theatre.node(1).out() + theatre.node(2).out();
        Must.hold("no stack trace is written", !out.contains("NotifyController"));
    }

    /// P2
    static void probed(Theatre theatre) {
        var payer = Payer.in(theatre);
        theatre.prompter().holdCallBacks();
        var number = payer.hasCode();
        theatre.prompter().pay(number);
        Must.all("probes", 401, theatre.prompter().send(number, "signtest", "\"times\":50"));
        Must.be("stage", "Open", payer.stage(number));
        Must.all("the true one afterwards", 204, theatre.prompter().send(number, "true", ""));
        payer.awaitPaid(number, 5);
    }

    /// P3
    static void replayed(Theatre theatre) {
        var payer = Payer.in(theatre);
        theatre.prompter().holdCallBacks();
        var number = payer.hasCode();
        theatre.prompter().pay(number);
        Must.all("6 minutes old", 401, theatre.prompter().send(number, "true", "\"age\":360"));
        Must.all("a day old", 401, theatre.prompter().send(number, "true", "\"age\":86400"));
        Must.all("from the future", 401, theatre.prompter().send(number, "true", "\"age\":-360"));
        Must.be("stage", "Open", payer.stage(number));
        Must.all("the same bytes thrice", 204, theatre.prompter().send(number, "true", "\"same\":true,\"times\":3"));
        Must.be("booked", 1, payer.booked(number));
        theatre.prompter().release(number);
        Must.be("booked", 1, payer.booked(number));
    }

    /// P4
    static void atOnce(Theatre theatre) {
        var payer = Payer.in(theatre);
        theatre.prompter().holdCallBacks();
        var number = payer.hasCode();
        theatre.prompter().pay(number);
        var both = "\"times\":100,\"to\":[\"%s/wechatpay/notify\",\"%s/wechatpay/notify\"]"
                .formatted(theatre.node(1).base(), theatre.node(2).base());
        // Whoever is not answered within 5 s is answered nothing.
        var answers = theatre.prompter().send(number, "true", both);
        Must.be("answers", 100, answers.size());
        Must.all("answers", 204, answers);
        Must.be("booked", 1, payer.booked(number));
        payer.awaitPaid(number, 1);
    }

    /// P7
    static void untrue(Theatre theatre) {
        theatre.prompter().holdCallBacks();
        for (var lie : List.of(
                "\"amount.total\":199999",
                "\"amount.total\":200001",
                "\"amount.currency\":\"USD\"",
                "\"mchid\":\"1690000002\"",
                "\"appid\":\"wx0000000000000000\"")) {
            var payer = Payer.in(theatre);
            var number = payer.hasCode();
            theatre.prompter().pay(number);
            var answers = theatre.prompter().send(number, "true", "\"change\":{" + lie + "}");
            Must.all(lie, 204, answers);
            Must.be(lie + ": doubts", 1, payer.doubts(number));
            Must.be(lie + ": booked", 0, payer.booked(number));
            Must.hold(lie + ": never normal", !payer.member());
        }
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        var unknown = "NOBODY" + UUID.randomUUID().toString().substring(0, 8);
        var answers = theatre.prompter()
                .send(number, "true", "\"fresh\":true,\"change\":{\"out_trade_no\":\"%s\"}".formatted(unknown));
        Must.all("unknown order", 204, answers);
        Must.be("unknown order: doubts", 1, payer.doubts(unknown));
        Must.be("stage", "Open", payer.stage(number));
    }

    /// P8
    static void silent(Theatre theatre) {
        theatre.prompter().holdCallBacks();
        var seen = Payer.in(theatre);
        var shown = seen.hasCode();
        theatre.prompter().pay(shown);
        theatre.clockAhead("PT11S");
        Wait.until("an open page learns it", 15, () -> {
            seen.status();
            return seen.stage(shown).equals("Paid");
        });
        theatre.clockAhead("PT0S");
        var unseen = Payer.in(theatre);
        var hidden = unseen.hasCode();
        theatre.prompter().pay(hidden);
        theatre.clockAhead("PT60S");
        unseen.awaitPaid(hidden, 15);
        theatre.clockAhead("PT0S");
        var late = Payer.in(theatre);
        var last = late.hasCode();
        theatre.clockAhead("PT1H59M");
        theatre.prompter().pay(last);
        theatre.clockAhead("PT2H1M");
        late.awaitPaid(last, 15);
    }
}
