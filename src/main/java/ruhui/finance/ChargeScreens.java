package ruhui.finance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.admission.FoundCases;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.dues.Kind;
import ruhui.entry.Cases;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What finance sees on the way to a charge besides dues.
@Component
class ChargeScreens {

    static final List<Kind> KINDS =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.DUES).toList();

    private static final int LONGEST = 100;
    private static final int USUAL_DAYS = 30;
    private static final long MOST_FEN = 10_000_000_000L;

    public record Units(Fields search, List<FoundCases.Found> found) {}

    public record Form(UUID unit, String unitName, String number, Fields fields, List<Charge> open) {}

    public record Wanted(Kind kind, String whatZh, String whatEn, long fen, LocalDate until) {}

    public record Check(UUID unit, String unitName, String number, Wanted wanted) {}

    public record Ending(Charge charge, Fields fields) {}

    private final FoundCases found;
    private final Cases cases;
    private final Charges charges;
    private final Clock clock;

    ChargeScreens(FoundCases found, Cases cases, Charges charges, Clock clock) {
        this.found = found;
        this.cases = cases;
        this.charges = charges;
        this.clock = clock;
    }

    Units units(Fields search) {
        return new Units(search, found.search(search.value("q")));
    }

    Form form(UUID unit) {
        var until = LocalDate.now(clock).plusDays(USUAL_DAYS);
        return form(unit, Fields.of(Map.of("until", until.toString())));
    }

    Form form(UUID unit, Fields fields) {
        var heading = cases.heading(unit);
        var open = charges.of(unit).stream().filter(Charge::isOpen).toList();
        return new Form(unit, heading.unitName(), heading.number(), fields, open);
    }

    Check check(UUID unit, Wanted wanted) {
        var heading = cases.heading(unit);
        return new Check(unit, heading.unitName(), heading.number(), wanted);
    }

    Ending ending(UUID charge, Fields fields) {
        var shown = charges.find(charge)
                .filter(it -> it.kind() != Kind.DUES && it.standing() != Charge.Standing.CANCELLED)
                .orElseThrow(NotFound::new);
        return new Ending(shown, fields);
    }

    /// Nothing while something is wrong; the fields then say what.
    Optional<Wanted> wanted(Fields fields) {
        var kind = KINDS.stream()
                .filter(one -> one.name().equals(fields.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            fields.wrong("kind", Problem.of("finance.wrong.kind"));
        }
        var whatZh = fields.required("whatZh", LONGEST, "finance.wrong.what");
        var whatEn = fields.required("whatEn", LONGEST, "finance.wrong.what-en");
        var fen = Money.parse(fields.value("amount")).filter(amount -> amount > 0 && amount <= MOST_FEN);
        if (fen.isEmpty()) {
            fields.wrong("amount", Problem.of("finance.wrong.amount"));
        }
        var until = fields.date("until");
        if (until.isEmpty()) {
            fields.wrong("until", Problem.of("web.field.date"));
        } else if (until.get().isBefore(LocalDate.now(clock))) {
            fields.wrong("until", Problem.of("finance.wrong.until"));
        }
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new Wanted(kind.orElseThrow(), whatZh, whatEn, fen.orElseThrow(), until.orElseThrow()));
    }
}
