package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.NotFound;

/// Who owes what, and the book of one unit, for finance.
@Repository
@Transactional(readOnly = true)
class BookScreens {

    public record Charged(boolean closed, LocalDate today, List<Charge> charges, int page, boolean more) {}

    public record Book(Charge charge, List<Charge> others, List<Arrived> arrived, long owed, long credit) {}

    public record Arrived(LocalDate on, String payer, long fen, long used, String by) {

        public long left() {
            return fen - used;
        }
    }

    private final ChargeStore charges;
    private final Books books;
    private final JdbcClient db;
    private final Clock clock;

    BookScreens(ChargeStore charges, Books books, JdbcClient db, Clock clock) {
        this.charges = charges;
        this.books = books;
        this.db = db;
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

    public Book book(UUID charge) {
        var shown = charges.find(charge).orElseThrow(NotFound::new);
        var ledger = books.of(shown.caseId());
        var others = charges.of(shown.caseId()).stream()
                .filter(other -> !other.id().equals(charge))
                .toList();
        return new Book(shown, others, arrived(shown.caseId()), ledger.owed(), ledger.credit());
    }

    private List<Arrived> arrived(UUID caseId) {
        return db.sql("""
                select p.paid_on, p.payer, p.fen, p.actor_name, coalesce(u.fen, 0) as used
                  from dues.payment p
                  left join lateral (select sum(a.fen) as fen
                                       from dues.allocation a
                                      where a.payment = p.id
                                        and a.obligation not in (select obligation from dues.cancellation)) u on true
                 where p.case_id = :caseId
                 order by p.paid_on, p.at, p.id
                """).param("caseId", caseId).query(BookScreens::arrived).list();
    }

    private static Arrived arrived(ResultSet row, int number) throws SQLException {
        return new Arrived(
                row.getObject("paid_on", LocalDate.class),
                row.getString("payer"),
                row.getLong("fen"),
                row.getLong("used"),
                row.getString("actor_name"));
    }
}
