package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.NotFound;

/// Who owes what, and the book of one unit, for finance.
@Repository
@Transactional(readOnly = true)
class BookScreens {

    public record Charged(boolean closed, LocalDate today, List<Charge> charges, int page, boolean more) {}

    public record Page(
            Charge charge, List<Charge> others, List<Arrived> arrived, long owed, long credit, long setAside) {}

    private final ChargeStore charges;
    private final Arrivals arrivals;
    private final Clock clock;

    BookScreens(ChargeStore charges, Arrivals arrivals, Clock clock) {
        this.charges = charges;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    public Charged charged(boolean closed, int page) {
        var lines = charges.page(!closed, (page - 1) * DeskScreens.A_PAGE, DeskScreens.A_PAGE + 1);
        return new Charged(
                closed,
                LocalDate.now(clock),
                lines.stream().limit(DeskScreens.A_PAGE).toList(),
                page,
                lines.size() > DeskScreens.A_PAGE);
    }

    public Page book(UUID charge) {
        var unit = charges.find(charge).orElseThrow(NotFound::new).caseId();
        var book = arrivals.of(unit);
        var shown = book.charges().stream()
                .filter(it -> it.id().equals(charge))
                .findFirst()
                .orElseThrow();
        var others =
                book.charges().stream().filter(it -> !it.id().equals(charge)).toList();
        return new Page(shown, others, book.arrived(), book.owedFen(), book.creditFen(), book.setAsideFen());
    }
}
