package ruhui.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// P13 and the disorder of P5: money on its way back, with every hitch on the way.
final class RefundRows {

    private static final String DESK = "/staff/refunds";

    private RefundRows() {}

    /// Accepted, then silence; then it is done. The second click and the second approver come too late.
    static void silent(Theatre theatre) throws Exception {
        theatre.prompter().say("refunds", "{\"after\":600000}");
        var refund = requested(theatre);
        var asker = refund.by();
        Must.be("who asked may not approve", 409, status(asker, refund, "approve"));
        Must.be("one approver wins", List.of(302, 409), twoApprove(theatre, refund));
        Wait.until("processing is shown", 10, () -> refund.stage(theatre).equals("Processing"));
        Must.be("a click repeated", 409, status(refund.other(), refund, "approve"));
        Must.be("one refund at the provider", 1L, refund.atProvider(theatre));
        theatre.prompter().say("decide", "{\"about\":\"%s\"}".formatted(refund.number()));
        Wait.until("it is done", 10, () -> refund.stage(theatre).equals("Done"));
        Must.hold("what was paid back pays for nothing", !refund.payer().member());
    }

    /// The answer is lost; the same number goes out again.
    static void lost(Theatre theatre) {
        theatre.prompter().fault("refund", "lost");
        var refund = requested(theatre);
        status(refund.other(), refund, "approve");
        theatre.clockAhead("PT2M");
        Wait.until("it is done", 20, () -> refund.stage(theatre).equals("Done"));
        Must.be("one refund at the provider", 1L, refund.atProvider(theatre));
    }

    static void abnormal(Theatre theatre) {
        theatre.prompter().say("refunds", "{\"after\":0,\"outcome\":\"ABNORMAL\"}");
        var refund = requested(theatre);
        status(refund.other(), refund, "approve");
        Wait.until("finance is told", 15, () -> refund.stage(theatre).equals("Abnormal"));
        Must.hold(
                "a task for finance",
                refund.other().get(theatre.base() + DESK).body().contains(refund.number()));
        theatre.prompter().say("decide", "{\"about\":\"%s\",\"outcome\":\"SUCCESS\"}".formatted(refund.number()));
        Wait.until(
                "settled in the merchant's console",
                15,
                () -> refund.stage(theatre).equals("Done"));
    }

    /// The note of the refund is heard before the note of the payment.
    static void outOfOrder(Theatre theatre) {
        theatre.prompter().holdCallBacks();
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        theatre.prompter().pay(number);
        theatre.clockAhead("PT6S");
        payer.saysPaid(number);
        payer.awaitPaid(number, 5);
        var refund = requested(theatre, payer, number);
        status(refund.other(), refund, "approve");
        Wait.until("the provider has it", 15, () -> refund.atProvider(theatre) == 1);
        Wait.until("and tells", 15, () -> theatre.prompter().tells(refund.number()));
        theatre.prompter().say("release", "{\"reversed\":true}");
        Wait.until("it is done", 10, () -> refund.stage(theatre).equals("Done"));
        Must.be("booked", 1, payer.booked(number));
        Must.hold("the late note pays for nothing again", !payer.member());
    }

    private record Asked(Theatre theatre, Payer payer, String number, Person by, Person other) {

        String url(String act) {
            var id = theatre.db()
                    .sql("select id::text from wechatpay.refund where number = :number")
                    .param("number", number)
                    .query(String.class)
                    .single();
            return theatre.base() + DESK + "/" + id + "/" + act;
        }

        String stage(Theatre theatre) {
            return theatre.db()
                    .sql("select stage from wechatpay.refund where number = :number")
                    .param("number", number)
                    .query(String.class)
                    .single();
        }

        long atProvider(Theatre theatre) {
            return theatre.prompter().refunds().stream()
                    .filter(one -> one.path("outRefundNo").asString().equals(number))
                    .count();
        }
    }

    private static Asked requested(Theatre theatre) {
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        theatre.prompter().pay(number);
        payer.awaitPaid(number, 10);
        return requested(theatre, payer, number);
    }

    private static Asked requested(Theatre theatre, Payer payer, String number) {
        var by = theatre.staff("FINANCE");
        var transaction = theatre.db()
                .sql("select transaction_id from wechatpay.pay_order where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        var answer = by.post(
                theatre.base() + DESK + "/new/" + transaction, "amount", "2000", "reason", "重复缴费", "sure", "yes");
        Must.be("requested: " + answer.body().length(), 302, answer.statusCode());
        var refund = theatre.db()
                .sql("select number from wechatpay.refund where transaction_id = :transaction")
                .param("transaction", transaction)
                .query(String.class)
                .single();
        return new Asked(theatre, payer, refund, by, theatre.staff("FINANCE"));
    }

    private static int status(Person who, Asked refund, String act) {
        return who.post(refund.url(act)).statusCode();
    }

    private static List<Integer> twoApprove(Theatre theatre, Asked refund) throws Exception {
        var third = theatre.staff("FINANCE");
        var url = refund.url("approve");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> refund.other().post(url).statusCode();
            Callable<Integer> two = () -> third.post(url).statusCode();
            var answers = people.invokeAll(List.of(one, two));
            return java.util.stream.Stream.of(
                            answers.get(0).get(), answers.get(1).get())
                    .sorted()
                    .toList();
        }
    }
}
