package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.shared.NotFound;
import ruhui.web.Glance;
import ruhui.web.Queue;

/// Reads transfers for pages; who may see one is in the query.
@Repository
class TransferList {

    static final String COUNT = """
                select count(*) as waiting,
                       count(*) filter (where promised_on = :today) as due_today,
                       count(*) filter (where promised_on < :today) as overdue
                  from dues.transfer
                 where stage in ('Reported', 'Partly', 'Proposed')
                """;

    private static final String SELECT = """
            select t.id, t.case_id, t.obligation, o.case_number, o.unit_name, t.version, t.stage, t.fen, t.paid_on,
                   t.payer, t.voucher, t.reported_at, t.promised_on, t.decided_at, t.decided_by,
                   t.received_fen, t.received_on, t.received_payer, t.why, t.explanation, t.proposal,
                   t.proposed_by, t.proposed_name
              from dues.transfer t
              join dues.obligation o on o.id = t.obligation
            """;

    private final JdbcClient db;

    TransferList(JdbcClient db) {
        this.db = db;
    }

    TransferLine find(UUID id) {
        return db.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query(TransferList::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    TransferLine find(UUID id, UUID caseId) {
        return db.sql(SELECT + " where t.id = :id and t.case_id = :caseId")
                .param("id", id)
                .param("caseId", caseId)
                .query(TransferList::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The newest first.
    List<TransferLine> of(UUID caseId) {
        return Glance.once(
                List.of("dues transfer", caseId),
                () -> db.sql(SELECT + " where t.case_id = :caseId order by t.reported_at desc, t.id desc")
                        .param("caseId", caseId)
                        .query(TransferList::line)
                        .list());
    }

    /// What was promised first comes first.
    List<TransferLine> waiting(int offset, int limit) {
        return db.sql(
                        SELECT
                                + " where t.stage in ('Reported', 'Partly', 'Proposed') order by t.promised_on, t.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(TransferList::line)
                .list();
    }

    List<TransferLine> decided(int offset, int limit) {
        return db.sql(SELECT + """
                 where t.decided_at is not null
                 order by t.decided_at desc, t.id desc
                 limit :limit offset :offset
                """)
                .param("limit", limit)
                .param("offset", offset)
                .query(TransferList::line)
                .list();
    }

    Queue.Count count(LocalDate today) {
        return db.sql(COUNT).param("today", today).query(Queue.Count.class).single();
    }

    private static TransferLine line(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new TransferLine(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("obligation", UUID.class),
                row.getString("case_number"),
                row.getString("unit_name"),
                row.getInt("version"),
                TransferStore.stage(row),
                row.getLong("fen"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("payer"),
                new FileId(row.getObject("voucher", UUID.class)),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("promised_on", LocalDate.class),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"));
    }
}
