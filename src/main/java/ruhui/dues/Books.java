package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.dues.Book.Allocation;
import ruhui.dues.Book.Obligation;
import ruhui.dues.Book.Payment;
import ruhui.shared.Actor;
import ruhui.shared.Ids;

/// The ledger on disk, to which entries are only ever added.
@Repository
class Books {

    private final JdbcClient db;
    private final Clock clock;

    Books(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Book of(UUID caseId) {
        return new Book(obligations(caseId), payments(caseId), allocations(caseId));
    }

    /// Nobody else writes into this unit's book until we commit.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID caseId) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:book, 0))")
                .param("book", "dues." + caseId)
                .query((row, _) -> true)
                .single();
    }

    /// Money that arrived on a transfer; a second payment on the same one is refused by the database.
    void receive(UUID caseId, UUID transfer, Stage.Confirmed received, Actor by) {
        db.sql("""
                insert into dues.payment
                       (id, case_id, way, source, fen, paid_on, payer, at, actor_kind, actor_id, actor_name)
                values (:id, :caseId, 'TRANSFER', :source, :fen, :paidOn, :payer, :at, :kind, :account, :name)
                """)
                .param("id", Ids.next())
                .param("caseId", caseId)
                .param("source", transfer)
                .param("fen", received.fen())
                .param("paidOn", received.on())
                .param("payer", received.payer())
                .param("at", OffsetDateTime.now(clock))
                .param("kind", by.kind())
                .param("account", by.accountId().orElse(null))
                .param("name", by.name())
                .update();
    }

    void allocate(List<Allocation> parts) {
        for (var part : parts) {
            db.sql("""
                    insert into dues.allocation (id, payment, obligation, fen, at)
                    values (:id, :payment, :obligation, :fen, :at)
                    """)
                    .param("id", Ids.next())
                    .param("payment", part.payment())
                    .param("obligation", part.obligation())
                    .param("fen", part.fen())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
    }

    void cancel(UUID obligation) {
        db.sql("insert into dues.cancellation (obligation, at) values (:obligation, :at) on conflict do nothing")
                .param("obligation", obligation)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private List<Obligation> obligations(UUID caseId) {
        return db.sql("""
                select o.id, o.fen, c.obligation is not null as cancelled
                  from dues.obligation o
                  left join dues.cancellation c on c.obligation = o.id
                 where o.case_id = :caseId
                 order by o.at, o.id
                """)
                .param("caseId", caseId)
                .query((row, _) -> new Obligation(id(row, "id"), row.getLong("fen"), row.getBoolean("cancelled")))
                .list();
    }

    private List<Payment> payments(UUID caseId) {
        return db.sql("""
                select id, fen, paid_on
                  from dues.payment
                 where case_id = :caseId
                 order by paid_on, at, id
                """)
                .param("caseId", caseId)
                .query((row, _) ->
                        new Payment(id(row, "id"), row.getLong("fen"), row.getObject("paid_on", LocalDate.class)))
                .list();
    }

    private List<Allocation> allocations(UUID caseId) {
        return db.sql("""
                select a.payment, a.obligation, a.fen
                  from dues.allocation a
                  join dues.payment p on p.id = a.payment
                 where p.case_id = :caseId
                 order by a.at, a.id
                """)
                .param("caseId", caseId)
                .query((row, _) -> new Allocation(id(row, "payment"), id(row, "obligation"), row.getLong("fen")))
                .list();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
