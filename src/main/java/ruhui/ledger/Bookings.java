package ruhui.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Entries as they are read, with their lines.
@Repository
class Bookings {

    private static final String SELECT = """
            select e.id, e.number, e.cause_kind, e.cause, e.booked_on, e.words, e.at, e.actor_name, e.reverses,
                   r.id as reversed_by, l.account, l.unit, l.charge, l.payment, l.refund, l.fen
              from ledger.entry e
              join ledger.line l on l.entry = e.id
              left join ledger.entry r on r.reverses = e.id
            """;
    private static final String IN_ORDER = " order by e.number, l.position";

    private final JdbcClient db;

    Bookings(JdbcClient db) {
        this.db = db;
    }

    Optional<Booking> find(UUID entry) {
        return whole(db.sql(SELECT + " where e.id = :entry" + IN_ORDER).param("entry", entry)).stream()
                .findFirst();
    }

    List<Booking> find(Collection<UUID> entries) {
        return whole(db.sql(SELECT + " where e.id = any(:entries)" + IN_ORDER)
                .param("entries", entries.toArray(UUID[]::new)));
    }

    List<Booking> of(UUID unit) {
        return whole(db.sql(SELECT + " where e.id in (select entry from ledger.line where unit = :unit)" + IN_ORDER)
                .param("unit", unit));
    }

    List<Booking> moving(UUID payment) {
        return whole(
                db.sql(SELECT + " where e.id in (select entry from ledger.line where payment = :payment)" + IN_ORDER)
                        .param("payment", payment));
    }

    List<Booking> between(LocalDate from, LocalDate to) {
        return whole(db.sql(SELECT + " where e.booked_on between :from and :to" + IN_ORDER)
                .param("from", from)
                .param("to", to));
    }

    private static List<Booking> whole(JdbcClient.StatementSpec query) {
        return query.query(rows -> {
            Map<UUID, Booking> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.computeIfAbsent(id(rows, "id"), _ -> booking(rows))
                        .lines()
                        .add(line(rows));
            }
            return List.copyOf(found.values());
        });
    }

    private static Booking booking(ResultSet row) {
        try {
            return new Booking(
                    id(row, "id"),
                    row.getLong("number"),
                    new Cause(row.getString("cause_kind"), row.getString("cause")),
                    row.getObject("booked_on", LocalDate.class),
                    row.getString("words"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor_name"),
                    id(row, "reverses"),
                    id(row, "reversed_by"),
                    new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Account.valueOf(row.getString("account")),
                id(row, "unit"),
                id(row, "charge"),
                id(row, "payment"),
                id(row, "refund"),
                row.getLong("fen"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
