package ruhui.dues;

import java.time.LocalDate;
import java.util.Optional;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What is typed of money, by units and by finance alike.
final class Forms {

    private static final long MOST_FEN = 10_000_000_000L;
    private static final int LONGEST_PAYER = 100;

    private Forms() {}

    static Optional<Long> fen(Fields fields, String name) {
        var fen = Money.parse(fields.value(name));
        if (fen.isEmpty()) {
            fields.wrong(name, Problem.of("dues.wrong.amount"));
        } else if (fen.get() <= 0 || fen.get() > MOST_FEN) {
            fields.wrong(name, Problem.of("dues.wrong.amount.zero"));
            return Optional.empty();
        }
        return fen;
    }

    /// A day on which money moved: not to come, and not so long ago that it must be a slip.
    static Optional<LocalDate> day(Fields fields, String name, LocalDate today) {
        var day = fields.date(name);
        if (day.isEmpty()) {
            fields.wrong(name, Problem.of("dues.wrong.date"));
        } else if (day.get().isAfter(today)) {
            fields.wrong(name, Problem.of("dues.wrong.date.future"));
        } else if (day.get().isBefore(today.minusYears(1))) {
            fields.wrong(name, Problem.of("dues.wrong.date.old"));
        }
        return day.filter(_ -> fields.problem(name) == null);
    }

    static String payer(Fields fields, String name) {
        return fields.required(name, LONGEST_PAYER, "dues.wrong.payer");
    }
}
