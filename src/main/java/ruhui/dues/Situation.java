package ruhui.dues;

import java.time.LocalDate;
import java.util.List;

/// How it stands between a unit and its dues: the one thing its page says first.
sealed interface Situation {

    record NothingYet() implements Situation {}

    record ToPay(Charge charge) implements Situation {}

    record Waiting(TransferLine transfer) implements Situation {}

    record SentBack(Charge charge, Stage.Refused refused) implements Situation {}

    record Short(Charge charge, long arrivedFen) implements Situation {}

    record Settled(Charge charge, LocalDate on) implements Situation {}

    record Cancelled() implements Situation {}

    /// Both newest first.
    static Situation of(List<Charge> charges, List<TransferLine> transfers) {
        if (charges.isEmpty()) {
            return new NothingYet();
        }
        var last = transfers.stream().findFirst();
        if (last.filter(TransferLine::waits).isPresent()) {
            return new Waiting(last.get());
        }
        var open = charges.reversed().stream().filter(Charge::isOpen).findFirst();
        if (open.isPresent()) {
            var charge = open.get();
            return last.filter(transfer -> transfer.charge().equals(charge.id()))
                    .map(transfer -> after(transfer, charge))
                    .orElse(new ToPay(charge));
        }
        var newest = charges.getFirst();
        return newest.settled().<Situation>map(on -> new Settled(newest, on)).orElse(new Cancelled());
    }

    private static Situation after(TransferLine last, Charge charge) {
        return switch (last.stage()) {
            case Stage.Refused refused -> new SentBack(charge, refused);
            case Stage.Confirmed received -> new Short(charge, received.fen());
            case Stage.Prepared _, Stage.Waiting _ -> new ToPay(charge);
        };
    }
}
