package ruhui.faults;

import java.io.IOException;
import ruhui.faults.Halts.Point;

/// A2 and P10: a node ends between verify, commit, answer and send; the provider tells again, and the books agree.
final class KillRows {

    private static final String NOTIFY = "/wechatpay/notify";

    private KillRows() {}

    static Row hearing(Point point) {
        return theatre -> {
            var payer = Payer.in(theatre);
            var number = payer.hasCode();
            theatre.prompter().holdCallBacks();
            theatre.prompter().pay(number);
            theatre.node(1).haltAt(point, NOTIFY, 0);
            var to = "\"to\":[\"%s%s\"]".formatted(theatre.node(1).base(), NOTIFY);
            theatre.prompter().send(number, "true", to);
            theatre.node(1).ended();
            Must.hold("state before or after, never between", payer.booked(number) == (payer.member() ? 1 : 0));
            theatre.prompter().release(number);
            payer.awaitPaid(number, 10);
            Must.be("booked", 1, payer.booked(number));
            start(theatre);
        };
    }

    /// Ends while it asks for a code, `point` around the words to the provider.
    static Row asking(Point point) {
        return theatre -> {
            var payer = Payer.in(theatre);
            theatre.node(1).haltAt(point, "/unit/dues/wechat/code", 0);
            try {
                payer.person().press(theatre.node(1).base() + "/unit/dues/wechat/code");
            } catch (Person.Unanswered expected) {
                // It ended before it could answer.
            }
            theatre.node(1).ended();
            var number = payer.asksForCode();
            theatre.clockAhead("PT45S");
            Wait.until("the code comes under one number", 30, () -> {
                payer.asksForCode();
                return payer.stage(payer.number()).equals("Open");
            });
            Must.be("the number", number, payer.number());
            theatre.clockAhead("PT0S");
            theatre.prompter().pay(number);
            payer.awaitPaid(number, 10);
            Must.be("booked", 1, payer.booked(number));
            start(theatre);
        };
    }

    /// Ends in the middle of asking about a payment nobody told of; the other process takes the work over.
    static Row following(Point point) {
        return theatre -> {
            theatre.prompter().holdCallBacks();
            var payer = Payer.in(theatre);
            var number = payer.hasCode();
            theatre.prompter().pay(number);
            theatre.node(1).haltAt(point, "job", 0);
            theatre.node(2).pause();
            theatre.node(1).stage("clock?ahead=PT11S");
            theatre.node(1).ended();
            theatre.node(2).resume();
            theatre.clockAhead("PT45S");
            payer.awaitPaid(number, 75);
            Must.be("booked", 1, payer.booked(number));
            start(theatre);
        };
    }

    private static void start(Theatre theatre) throws IOException {
        theatre.node(1).start();
        theatre.node(1).ready();
    }
}
