package ruhui.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/// Papers as rows. A number belongs to one that is not struck, whatever kind it is.
@Repository
class PaperStore {

    static final String SELECT = """
            select p.*,
                   (select r.id from invoicing.paper r where r.red_of = p.id and r.struck_at is null) as red,
                   (select n.id from invoicing.paper n where n.replaces = p.id and n.struck_at is null) as replaced_by
              from invoicing.paper p
            """;

    private final JdbcClient db;
    private final Clock clock;

    PaperStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Paper> find(UUID id) {
        return db.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(PaperStore::paper)
                .optional();
    }

    Optional<Paper> lock(UUID id) {
        return db.sql(SELECT + " where p.id = :id for update of p")
                .param("id", id)
                .query(PaperStore::paper)
                .optional();
    }

    /// The newest first.
    List<Paper> ofSubject(UUID subject) {
        return db.sql(SELECT + " where p.subject = :subject order by p.at desc, p.id desc")
                .param("subject", subject)
                .query(PaperStore::paper)
                .list();
    }

    List<Paper> ofUnit(UUID caseId, InvoiceKind kind) {
        return db.sql(SELECT + """
                 where p.case_id = :caseId
                   and p.kind = :kind
                   and p.struck_at is null
                 order by p.at desc, p.id desc
                """)
                .param("caseId", caseId)
                .param("kind", kind.name())
                .query(PaperStore::paper)
                .list();
    }

    boolean isUsed(String number, @Nullable UUID byOtherThan) {
        return db.sql("""
                select exists (select
                                 from invoicing.paper
                                where number = :number
                                  and struck_at is null
                                  and (cast(:other as uuid) is null or id <> :other))
                """)
                .param("number", number)
                .param("other", byOtherThan, java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, UUID caseId, UUID subject, Draft draft, Links links, String reason, Actor by) {
        db.sql("""
                insert into invoicing.paper
                       (id, case_id, kind, subject, number, check_code, issued_on, fen, buyer, buyer_code, seller, file,
                        unread, differences, reason, red_of, replaces, at, actor_name)
                values (:id, :caseId, :kind, :subject, :number, :checkCode, :on, :fen, :buyer, :buyerCode, :seller,
                        :file, :unread, :differences::jsonb, :reason, :redOf, :replaces, :at, :by)
                """)
                .param("id", id)
                .param("caseId", caseId)
                .param("kind", draft.kind().name())
                .param("subject", subject)
                .param("number", draft.number())
                .param("checkCode", draft.checkCode())
                .param("on", draft.on())
                .param("fen", draft.fen().orElse(null))
                .param("buyer", draft.buyer())
                .param("buyerCode", draft.buyerCode())
                .param("seller", draft.seller())
                .param("file", draft.file().value())
                .param("unread", draft.unread().toArray(String[]::new))
                .param("differences", JsonMapper.shared().writeValueAsString(draft.differences()))
                .param("reason", reason)
                .param("redOf", links.redOf())
                .param("replaces", links.replaces())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .update();
    }

    /// What a paper stands beside: the wrong one it makes void, or the void one it comes in place of.
    record Links(@Nullable UUID redOf, @Nullable UUID replaces) {}

    void strike(UUID id, String reason, Actor by) {
        ended("struck", id, reason, by);
    }

    void close(UUID id, String reason, Actor by) {
        ended("closed", id, reason, by);
    }

    private void ended(String how, UUID id, String reason, Actor by) {
        db.sql("""
                update invoicing.paper
                   set %1$s_at = :at, %1$s_by = :by, %1$s_reason = :reason
                 where id = :id
                """.formatted(how))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    static Paper paper(ResultSet row, int number) throws SQLException {
        var fen = row.getLong("fen");
        var unknown = row.wasNull();
        return new Paper(
                id(row, "id"),
                id(row, "case_id"),
                id(row, "subject"),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("check_code"),
                row.getObject("issued_on", LocalDate.class),
                unknown ? null : fen,
                row.getString("buyer"),
                row.getString("buyer_code"),
                row.getString("seller"),
                new FileId(id(row, "file")),
                List.of((String[]) row.getArray("unread").getArray()),
                List.of(JsonMapper.shared().readValue(row.getString("differences"), Difference[].class)),
                row.getString("reason"),
                id(row, "red_of"),
                id(row, "replaces"),
                id(row, "red"),
                id(row, "replaced_by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                row.getString("struck_reason"),
                row.getString("closed_reason"));
    }

    @SuppressWarnings("NullAway") // the columns that may be empty meet fields that may be
    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
