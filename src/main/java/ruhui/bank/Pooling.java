package ruhui.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.dues.Payments;
import ruhui.dues.Way;
import ruhui.shared.Actor;

/// Takes what new lines brought into the book, as money of nobody yet. Small files at once, large ones bit by bit after
/// they were accepted; done twice, nothing is booked twice.
@Component
class Pooling {

    static final int AT_ONCE = 200;

    private record New(UUID line, LocalDate on, long fen, String payer) {}

    private final Payments payments;
    private final ArrivalStore store;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Pooling(Payments payments, ArrivalStore store, JdbcClient db, TransactionTemplate transaction) {
        this.payments = payments;
        this.store = store;
        this.db = db;
        this.transaction = transaction;
    }

    /// Until nothing is left; each bit is a transaction of its own.
    void bookRest() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> book(new Actor.System()) == AT_ONCE));
        }
    }

    /// The oldest that are not in the book yet, as many as may be done at once; how many there were.
    int book(Actor by) {
        var found = db.sql("""
                select l.id, l.booked_on, l.fen, l.payer
                  from bank.line l
                 where l.fen > 0
                   and not exists (select from bank.arrival a where a.line = l.id)
                 order by l.booked_on, l.id
                 limit :most
                   for update of l skip locked
                """).param("most", AT_ONCE).query(Pooling::read).list();
        found.forEach(line -> store.add(line.line(), add(line, by), line.on(), line.fen()));
        return found.size();
    }

    /// Once more, after it had been taken out.
    UUID add(Arrival arrival, Actor by) {
        return add(new New(arrival.line(), arrival.on(), arrival.fen(), arrival.payer()), by);
    }

    private UUID add(New line, Actor by) {
        var payer = line.payer().isEmpty() ? "-" : line.payer();
        return payments.unallocated(Way.TRANSFER, "bank " + line.line(), line.fen(), line.on(), payer, by);
    }

    int waiting() {
        return db.sql("""
                select count(*)
                  from bank.line l
                 where l.fen > 0
                   and not exists (select from bank.arrival a where a.line = l.id)
                """).query(Integer.class).single();
    }

    private static New read(ResultSet row, int number) throws SQLException {
        return new New(
                row.getObject("id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getLong("fen"),
                row.getString("payer"));
    }
}
