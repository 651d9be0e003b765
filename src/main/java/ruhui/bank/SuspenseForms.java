package ruhui.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ruhui.dues.Charge;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What finance types about money that is nobody's yet.
final class SuspenseForms {

    private static final int LONGEST = 200;

    private SuspenseForms() {}

    static Optional<Command.Act> give(Fields fields, UUID unit, List<Charge> open, long left) {
        var fen = fen(fields, left);
        var charge = open.stream()
                .filter(one -> one.id().toString().equals(fields.value("charge")))
                .findFirst();
        if (charge.isEmpty() && !fields.value("charge").isEmpty()) {
            fields.wrong("charge", Problem.of("bank.wrong.charge"));
        }
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Command.Give(unit, charge.map(Charge::id).orElse(null), fen.orElseThrow(), null));
    }

    static Optional<Command.Act> sendBack(Fields fields, LocalDate today, long left) {
        var fen = fen(fields, left);
        var on = fields.date("on");
        if (on.isEmpty()) {
            fields.wrong("on", Problem.of("web.field.date"));
        } else if (on.get().isAfter(today)) {
            fields.wrong("on", Problem.of("bank.wrong.future"));
        }
        var how = fields.required("how", LONGEST, "bank.wrong.how");
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Command.SendBack(fen.orElseThrow(), on.orElseThrow(), how));
    }

    private static Optional<Long> fen(Fields fields, long left) {
        var fen = Money.parse(fields.value("fen")).filter(amount -> amount > 0);
        if (fen.isEmpty()) {
            fields.wrong("fen", Problem.of("bank.wrong.fen"));
        } else if (fen.get() > left) {
            fields.wrong("fen", Problem.of("bank.wrong.left", Money.shown(left)));
        }
        return fen;
    }

    static Optional<String> words(Fields fields, String name, String missing) {
        var words = fields.required(name, LONGEST, missing);
        return fields.wrong() ? Optional.empty() : Optional.of(words);
    }
}
