package ruhui.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import ruhui.Ruhui;

/// P12: a transfer is confirmed while a code is open, and by two people at once.
final class TransferRows {

    private static final int DUES = 200_000;
    private static final int ROUNDS = 10;

    private TransferRows() {}

    /// The code is closed at the provider before the money is booked.
    static void closesCode(Theatre theatre) {
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        var transfer = reported(theatre, payer);
        Must.be("confirmed", 302, confirm(theatre, theatre.staff("FINANCE"), transfer, DUES));
        Must.be("the code", "Closed", payer.stage(number));
        Must.be("the phone", "CLOSED", theatre.prompter().pay(number));
        Must.hold("a member by transfer", payer.member());
        Must.be("nothing by WeChat", 0, payer.booked(number));
    }

    /// Paid both ways: the question is asked anew, and then what is too much is a task.
    static void paidBothWays(Theatre theatre) {
        theatre.prompter().holdCallBacks();
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        var transfer = reported(theatre, payer);
        theatre.prompter().pay(number);
        var finance = theatre.staff("FINANCE");
        Must.be("asked anew, because it is paid by now", 422, confirm(theatre, finance, transfer, DUES));
        Must.be("booked by WeChat", 1, payer.booked(number));
        Must.be("confirmed all the same", 302, confirm(theatre, finance, transfer, 0));
        theatre.prompter().release(number);
        Must.be("booked by WeChat once", 1, payer.booked(number));
        Must.hold("a member", payer.member());
        Must.be("what is too much", (long) DUES, credit(theatre, payer));
    }

    /// The provider does not answer: nothing is booked before somebody knows.
    static void unknown(Theatre theatre) {
        var payer = Payer.in(theatre);
        var number = payer.hasCode();
        var transfer = reported(theatre, payer);
        theatre.prompter()
                .say("faults", "{\"on\":\"any\",\"fault\":\"cut\",\"times\":20,\"about\":\"" + number + "\"}");
        Must.be("refused while unknown", 409, confirm(theatre, theatre.staff("FINANCE"), transfer, DUES));
        Must.hold("nobody is a member", !payer.member());
        theatre.prompter().noFaults();
        theatre.clockAhead("PT2M");
        Must.be("confirmed once known", 302, confirm(theatre, theatre.staff("FINANCE"), transfer, DUES));
    }

    static void twoConfirm(Theatre theatre) throws Exception {
        var one = theatre.staff("FINANCE");
        var other = theatre.staff("FINANCE");
        for (int round = 0; round < ROUNDS; round++) {
            var payer = Payer.in(theatre);
            var transfer = reported(theatre, payer);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Integer> first = () -> confirm(theatre, one, transfer, DUES);
                Callable<Integer> second = () -> confirm(theatre, other, transfer, DUES);
                var answers = people.invokeAll(List.of(first, second));
                var codes = Stream.of(answers.get(0).get(), answers.get(1).get())
                        .sorted()
                        .toList();
                Must.hold("one wins: " + codes, codes.getFirst() == 302 && codes.getLast() >= 400);
            }
            Must.hold("a member", payer.member());
            Must.be("booked once", 0L, credit(theatre, payer));
        }
    }

    private static UUID reported(Theatre theatre, Payer payer) {
        return UUID.fromString(theatre.node(1).stage("transfer?unit=" + payer.unit()));
    }

    private static int confirm(Theatre theatre, Person finance, UUID transfer, int missing) {
        var today = LocalDate.now(Ruhui.ZONE);
        return finance.press(
                        theatre.base() + "/staff/transfers/" + transfer + "/confirmation",
                        "received",
                        "2000",
                        "receivedOn.y",
                        "" + today.getYear(),
                        "receivedOn.m",
                        "" + today.getMonthValue(),
                        "receivedOn.d",
                        "" + today.getDayOfMonth(),
                        "payer",
                        "北方热力有限公司",
                        "third",
                        "yes",
                        "missing",
                        "" + missing,
                        "version",
                        "1")
                .statusCode();
    }

    /// A unit's money that pays for nothing.
    private static long credit(Theatre theatre, Payer payer) {
        return theatre.db()
                .sql("select coalesce(-sum(fen), 0) from ledger.line where account = 'CREDIT' and unit = :unit")
                .param("unit", payer.unit())
                .query(Long.class)
                .single();
    }
}
