package ruhui.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.NotFound;
import ruhui.web.Queue;

/// Reads applications for invoices for pages; who may see one is in the query.
@Repository
class InvoiceList {

    static final String COUNT = """
                select count(*) as waiting,
                       count(*) filter (where promised_on = :today) as due_today,
                       count(*) filter (where promised_on < :today) as overdue
                  from invoicing.application
                 where stage = 'Applied'
                """;

    private static final String SELECT = InvoiceStore.SELECT;

    /// What was done, by whom and when.
    public record Step(Instant at, String actorName, String command) {

        public String key() {
            return "invoicing.step." + command.toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient db;

    InvoiceList(JdbcClient db) {
        this.db = db;
    }

    InvoiceLine find(UUID id) {
        return db.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(InvoiceList::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    InvoiceLine find(UUID id, UUID caseId) {
        return db.sql(SELECT + " where a.id = :id and a.case_id = :caseId")
                .param("id", id)
                .param("caseId", caseId)
                .query(InvoiceList::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The newest first.
    List<InvoiceLine> of(UUID caseId) {
        return db.sql(SELECT + " where a.case_id = :caseId order by a.id desc")
                .param("caseId", caseId)
                .query(InvoiceList::line)
                .list();
    }

    /// What was promised first comes first.
    List<InvoiceLine> waiting(int offset, int limit) {
        return page(" where a.stage = 'Applied' order by a.promised_on, a.id", offset, limit);
    }

    List<InvoiceLine> decided(int offset, int limit) {
        return page(" where a.stage <> 'Applied' order by a.decided_at desc, a.id desc", offset, limit);
    }

    List<Step> history(UUID application) {
        return db.sql("""
                select at, actor_name, command
                  from invoicing.step
                 where application = :application
                 order by id desc
                """)
                .param("application", application)
                .query((row, _) -> new Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("command")))
                .list();
    }

    Queue.Count count(LocalDate today) {
        return db.sql(COUNT).param("today", today).query(Queue.Count.class).single();
    }

    Optional<LocalDate> firstPromised() {
        return db.sql(
                        "select promised_on from invoicing.application where stage = 'Applied' order by promised_on limit 1")
                .query(LocalDate.class)
                .optional();
    }

    private List<InvoiceLine> page(String which, int offset, int limit) {
        return db.sql(SELECT + which + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(InvoiceList::line)
                .list();
    }

    private static InvoiceLine line(ResultSet row, int number) throws SQLException {
        var application = InvoiceStore.application(row, number);
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new InvoiceLine(
                application.id(),
                application.caseId(),
                application.number(),
                row.getString("case_number"),
                row.getString("unit_name"),
                application.version(),
                application.stage(),
                application.request(),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                row.getObject("promised_on", LocalDate.class),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"));
    }
}
