package ruhui.dues;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.dues.Stage.Why;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What finance types about a reported transfer.
final class DeskForms {

    static final String AWAITED = "awaited";
    static final String CLOSED = "closed";

    private static final int LONGEST = 200;

    private DeskForms() {}

    /// The version of the transfer the page showed.
    static int version(Fields fields) {
        var typed = fields.value("version");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /// The line of a statement that was chosen.
    static Optional<UUID> line(Fields fields) {
        try {
            return fields.value("line").isEmpty()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(fields.value("line")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Day and payer are those of the line, where there is one.
    static Optional<Command.Confirm> confirm(Fields fields, BankLines.@Nullable Seen line, LocalDate today) {
        var fen = Forms.fen(fields, "received");
        if (line != null && fen.filter(typed -> typed > line.freeFen()).isPresent()) {
            fields.wrong("received", Problem.of("dues.wrong.line-left", Money.shown(line.freeFen())));
        }
        var on = line == null ? Forms.day(fields, "receivedOn", today) : Optional.of(line.on());
        var payer = line == null || line.payer().isEmpty() ? Forms.payer(fields, "payer") : line.payer();
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Command.Confirm(
                        fen.orElseThrow(),
                        on.orElseThrow(),
                        payer,
                        line == null ? null : line.id(),
                        fields.value("rest").equals(AWAITED)));
    }

    /// What somebody must say of money that is not simply what was reported.
    static boolean agreed(Fields fields, ConfirmScreens.Receipt receipt) {
        if (receipt.less() > 0
                && !fields.value("rest").equals(AWAITED)
                && !fields.value("rest").equals(CLOSED)) {
            fields.wrong("rest", Problem.of("dues.wrong.rest"));
        }
        if (receipt.third() && !fields.ticked("third")) {
            fields.wrong("third", Problem.of("dues.wrong.third"));
        }
        if (!fields.value("missing").equals("" + receipt.charge().missingFen())) {
            fields.wrong("changed", Problem.of("dues.wrong.changed"));
        }
        return !fields.wrong();
    }

    static Optional<Command.Refuse> refuse(Fields fields) {
        var why = Arrays.stream(Why.values())
                .filter(reason -> reason.name().equals(fields.value("why")))
                .findFirst();
        var explanation = fields.text("explanation", LONGEST);
        if (why.isEmpty()) {
            fields.wrong("why", Problem.of("dues.wrong.why"));
        } else if (why.get() == Why.OTHER && explanation.isEmpty()) {
            fields.wrong("explanation", Problem.of("dues.wrong.explanation"));
        }
        return fields.wrong() ? Optional.empty() : Optional.of(new Command.Refuse(why.orElseThrow(), explanation));
    }

    static Optional<String> reason(Fields fields) {
        var reason = fields.required("reason", LONGEST, "dues.wrong.reason");
        return fields.wrong() ? Optional.empty() : Optional.of(reason);
    }
}
