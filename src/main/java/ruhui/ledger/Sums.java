package ruhui.ledger;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Balances of many charges, units or payments at once.
@Repository
class Sums {

    private final JdbcClient db;

    Sums(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID charge, OnCharge sums) {}

    Map<UUID, OnCharge> onCharges(Collection<UUID> charges) {
        return db
                .sql("""
                select s.charge, s.charged, s.paid, p.last_on
                  from (select charge,
                               coalesce(sum(fen) filter (where payment is null), 0) as charged,
                               coalesce(-sum(fen) filter (where payment is not null), 0) as paid
                          from ledger.line
                         where charge = any(:charges)
                           and account = 'RECEIVABLE'
                         group by charge) s
                  left join lateral (select max(e.booked_on) as last_on
                                       from (select l.payment
                                               from ledger.line l
                                              where l.charge = s.charge
                                                and l.account = 'RECEIVABLE'
                                                and l.payment is not null
                                              group by l.payment
                                             having sum(l.fen) < 0) used
                                       join ledger.entry e on e.id = used.payment) p on true
                """)
                .param("charges", charges.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("charge", UUID.class),
                        new OnCharge(
                                row.getLong("charged"),
                                row.getLong("paid"),
                                row.getObject("last_on", LocalDate.class))))
                .list()
                .stream()
                .collect(toMap(Row::charge, Row::sums));
    }

    List<UUID> owing() {
        return db.sql("""
                select charge
                  from ledger.line
                 where account = 'RECEIVABLE'
                 group by charge
                having sum(fen) > 0
                """).query(UUID.class).list();
    }

    Map<UUID, Long> unallocated() {
        return perPayment(db.sql("""
                select payment, -sum(fen) as fen
                  from ledger.line
                 where account = 'UNALLOCATED'
                 group by payment
                having sum(fen) < 0
                """));
    }

    Map<UUID, Long> credits(String arrivedBy) {
        return perPayment(db.sql("""
                select l.payment, l.fen
                  from (select payment, -sum(fen) as fen
                          from ledger.line
                         where account = 'CREDIT'
                         group by payment
                        having sum(fen) < 0) l
                  join ledger.entry e on e.id = l.payment
                 where e.cause_kind = :kind
                    or starts_with(e.cause, :kind || '/')
                """).param("kind", arrivedBy));
    }

    private static Map<UUID, Long> perPayment(JdbcClient.StatementSpec query) {
        return query
                .query((row, _) -> Map.entry(row.getObject("payment", UUID.class), row.getLong("fen")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
