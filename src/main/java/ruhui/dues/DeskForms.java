package ruhui.dues;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import ruhui.dues.Stage.Why;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What finance types about a reported transfer.
final class DeskForms {

    private static final int LONGEST = 200;

    private DeskForms() {}

    /// The version of the transfer the page showed.
    static int version(Fields fields) {
        var typed = fields.value("version");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    static Optional<Command.Confirm> confirm(Fields fields, LocalDate today) {
        var fen = Forms.fen(fields, "received");
        var on = Forms.day(fields, "receivedOn", today);
        var payer = Forms.payer(fields, "payer");
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Command.Confirm(fen.orElseThrow(), on.orElseThrow(), payer));
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
}
