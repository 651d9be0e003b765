package ruhui.faults;

import java.util.List;

/// Orders: answers that get lost, codes that are old, money that comes late or twice.
final class OrderRows {

    private OrderRows() {}

    /// P9
    static void unanswered(Theatre theatre) {
        for (var fault : List.of("lost", "html-after", "html", "cut", "wrong-signature", "signtest", "garbage")) {
            asked(theatre, fault);
        }
    }

    /// P9, the long way
    static void silent(Theatre theatre) {
        asked(theatre, "silent");
    }

    private static void asked(Theatre theatre, String fault) {
        var payer = Payer.in(theatre);
        theatre.prompter().fault("order", fault);
        var number = payer.asksForCode();
        Must.hold(
                fault + ": no code is shown",
                !payer.stage(number).equals("Open") || payer.sees().contains("qr"));
        payer.asksForCode();
        Must.be(fault + ": the same order", number, payer.number());
        theatre.clockAhead("PT35S");
        Wait.until(
                fault + ": asked again under the same number",
                20,
                () -> payer.stage(number).equals("Open"));
        theatre.clockAhead("PT0S");
        Must.be(fault + ": one order at the provider", 1L, orders(theatre, payer));
        Must.be(fault + ": it can be paid", "PAID", theatre.prompter().pay(number));
        payer.awaitPaid(number, 10);
    }

    private static long orders(Theatre theatre, Payer payer) {
        var ours = theatre.db()
                .sql("select number from wechatpay.pay_order where unit = :unit")
                .param("unit", payer.unit())
                .query(String.class)
                .list();
        return ours.stream().filter(number -> theatre.prompter().knows(number)).count();
    }

    /// P5: after the close, and a second transaction for one order
    static void surplus(Theatre theatre) {
        var payer = Payer.in(theatre);
        var old = payer.hasCode();
        var fresh = payer.asksForAnother();
        Must.hold("another order", !old.equals(fresh));
        theatre.prompter().pay(fresh);
        payer.awaitPaid(fresh, 10);
        theatre.prompter().force(old);
        Wait.until("money after the close is booked", 10, () -> payer.booked(old) == 1);
        Must.be("a task for finance", 1, payer.surplusTasks());

        var twice = Payer.in(theatre);
        var number = twice.hasCode();
        theatre.prompter().pay(number);
        twice.awaitPaid(number, 10);
        theatre.prompter().force(number);
        Wait.until("both transactions are booked", 10, () -> twice.booked(number) == 2);
        Must.be("a task for finance", 1, twice.surplusTasks());
        Must.be("stage", "Paid", twice.stage(number));
    }

    /// P6: after the code's time is over
    static void late(Theatre theatre) {
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        theatre.clockAhead("PT2H5M");
        Wait.until("it is closed in time", 20, () -> payer.stage(number).equals("Closed"));
        Must.hold("and at the provider", payer.provider(number).path("closed").asBoolean());
        theatre.prompter().force(number);
        Wait.until("booked as received", 10, () -> payer.booked(number) == 1);
        payer.awaitPaid(number, 10);
        Must.hold("the order is not open any more", !payer.sees().contains("class=\"qr\""));
    }

    /// P11
    static void otherCodes(Theatre theatre) {
        var payer = Payer.in(theatre);
        var old = payer.hasCode();
        var oldCode = payer.code(old);
        var fresh = payer.asksForAnother();
        Must.be("the old code", "CLOSED", theatre.prompter().payCode(oldCode, "甲"));
        theatre.prompter().say("pay", "{\"about\":\"%s\",\"account\":\"甲\",\"pays\":false}".formatted(fresh));
        Must.be("another account", "OTHER_ACCOUNT", theatre.prompter().payCode(payer.code(fresh), "乙"));
        var third = payer.asksForAnother();
        Must.be("a new code for the other account", "PAID", theatre.prompter().payCode(payer.code(third), "乙"));
        Must.be("a second phone", "ALREADY_PAID", theatre.prompter().payCode(payer.code(third), "甲"));
        payer.awaitPaid(third, 10);

        var raced = Payer.in(theatre);
        theatre.prompter().holdCallBacks();
        var paid = raced.hasCode();
        theatre.prompter().pay(paid);
        raced.asksForAnother();
        Must.be("no second order: the first is paid", paid, raced.number());
        raced.awaitPaid(paid, 5);
    }

    /// Ownership: another unit's order is not there.
    static void strangers(Theatre theatre) {
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        var other = Payer.in(theatre);
        var page = theatre.base() + "/unit/dues/wechat";
        var id = payer.id(number);
        Must.be("new", 404, other.person().press(page + "/" + id + "/new").statusCode());
        Must.be("paid", 404, other.person().press(page + "/" + id + "/paid").statusCode());
        Must.be("page", 404, other.person().get(page + "/orders/" + id).statusCode());
        Must.be("stage", "Open", payer.stage(number));
    }
}
