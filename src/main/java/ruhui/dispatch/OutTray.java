package ruhui.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.web.Queue;

/// Lists of mailings, one query each: what is to be sent by promised day, what was sent by day.
@Repository
class OutTray {

    static final String COUNT = """
            select count(*) as waiting,
                   count(*) filter (where due_on = :today) as due_today,
                   count(*) filter (where due_on < :today) as overdue
              from dispatch.mailing
             where stage <> 'Sent'
               and stopped_at is null
            """;
    static final String LACKING_RECEIPTS = COUNT + " and stage in ('Waiting', 'Certified')";

    static final int A_PAGE = 25;

    private static final String COLUMNS = """
            select m.id, m.unit_name, m.case_number, m.due_on, m.stage, m.certificate, r.number as receipt, m.carrier,
                   m.parcel, m.sent_on
              from dispatch.mailing m
              left join dispatch.receipt r on r.mailing = m.id and r.replaced_at is null
            """;

    private final JdbcClient db;

    OutTray(JdbcClient db) {
        this.db = db;
    }

    public record Line(
            UUID id,
            String unitName,
            String caseNumber,
            LocalDate dueOn,
            String stage,
            @Nullable String certificate,
            @Nullable String receipt,
            @Nullable String carrier,
            @Nullable String parcel,
            @Nullable LocalDate sentOn) {}

    /// What somebody looks for; `lacking` is `certificate`, `receipt` or empty, `words` part of a name or number.
    record Search(
            boolean sent,
            String lacking,
            String words,
            @Nullable After after) {

        /// The last line of the page before.
        record After(LocalDate day, UUID id) {}
    }

    /// One line more than a page, when there is one.
    List<Line> lines(Search search) {
        var after = search.after();
        return db.sql(COLUMNS + (search.sent() ? SENT : OPEN))
                .param("words", "%" + search.words().replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .param("lacking", search.lacking())
                .param("day", after == null ? null : after.day(), java.sql.Types.DATE)
                .param("id", after == null ? null : after.id(), java.sql.Types.OTHER)
                .param("most", A_PAGE + 1)
                .query(Line.class)
                .list();
    }

    private static final String FOUND = """
               and (m.unit_name ilike :words or m.case_number ilike :words or m.certificate ilike :words
                    or m.parcel ilike :words or r.number ilike :words)
               and (:lacking = '' or :lacking = 'certificate' and m.certificate is null
                    or :lacking = 'receipt' and r.number is null)
            """;

    private static final String OPEN = """
             where m.stage <> 'Sent'
               and m.stopped_at is null
            """ + FOUND + """
               and (cast(:day as date) is null or (m.due_on, m.id) > (:day, :id))
             order by m.due_on, m.id
             limit :most
            """;

    private static final String SENT = """
             where m.stage = 'Sent'
            """ + FOUND + """
               and (cast(:day as date) is null or (m.sent_on, m.id) < (:day, :id))
             order by m.sent_on desc, m.id desc
             limit :most
            """;

    /// The newest first.
    List<Line> ofUnit(UUID unit) {
        return db.sql(
                        COLUMNS
                                + " where m.unit = :unit and (m.stopped_at is null or m.stage = 'Sent') order by m.opened_on desc, m.id desc")
                .param("unit", unit)
                .query(Line.class)
                .list();
    }

    Optional<Line> line(UUID mailing) {
        return db.sql(COLUMNS + " where m.id = :id")
                .param("id", mailing)
                .query(Line.class)
                .optional();
    }

    Optional<LocalDate> nextDue() {
        return db.sql(
                        "select due_on from dispatch.mailing where stage <> 'Sent' and stopped_at is null order by due_on limit 1")
                .query(LocalDate.class)
                .optional();
    }

    Queue.Count count(String which, LocalDate today) {
        return db.sql(which).param("today", today).query(Queue.Count.class).single();
    }

    Optional<LocalDate> firstLackingReceipt() {
        return db.sql("""
                select due_on
                  from dispatch.mailing
                 where stage in ('Waiting', 'Certified')
                 order by due_on
                 limit 1
                """).query(LocalDate.class).optional();
    }
}
