package ruhui.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Imports as rows.
@Repository
class ImportStore {

    private static final String SELECT = """
            select i.id, i.account, a.bank, a.number, a.columns as account_columns, i.file, i.file_name, i.version,
                   i.stage, i.heading_row, i.headings, i.columns, i.lines, i.skipped, i.wrong, i.sent_at, i.sent_by,
                   i.ended_at, i.ended_by, i.added
              from bank.import i
              join bank.account a on a.id = i.account
            """;

    private final JdbcClient db;
    private final Clock clock;

    ImportStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Import find(UUID id) {
        return one(" where i.id = :id", id);
    }

    Import lock(UUID id) {
        return one(" where i.id = :id for update of i", id);
    }

    private Import one(String which, UUID id) {
        return db.sql(SELECT + which)
                .param("id", id)
                .query(ImportStore::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The newest first.
    List<Import> page(int offset, int limit) {
        return db.sql(SELECT + " order by i.sent_at desc, i.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportStore::read)
                .list();
    }

    void add(UUID id, UUID account, FileId file, String fileName, Headings headings, Actor.Staff by) {
        db.sql("""
                insert into bank.import
                       (id, account, file, file_name, version, stage, heading_row, headings, columns, lines, skipped,
                        wrong, sent_at, sent_by)
                values (:id, :account, :file, :name, 1, 'Unassigned', :row, :headings::jsonb, '{}', 0, 0, 0, :at, :by)
                """)
                .param("id", id)
                .param("account", account)
                .param("file", file.value())
                .param("name", fileName)
                .param("row", headings.row())
                .param("headings", json(headings.names()))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .update();
    }

    /// What is in the file, by this mapping of its columns; nothing more where columns are still missing.
    void put(UUID id, Import.Stage stage, int headingRow, Mapping mapping, @Nullable Scan scan) {
        db.sql("""
                update bank.import
                   set version = version + 1, stage = :stage, heading_row = :row, headings = :headings::jsonb,
                       columns = :columns::jsonb, lines = :lines, skipped = :skipped, wrong = :wrong
                 where id = :id
                """)
                .param("id", id)
                .param("stage", stage.stored())
                .param("row", headingRow)
                .param("headings", json(mapping.headings()))
                .param("columns", json(mapping.kept()))
                .param("lines", scan == null ? 0 : scan.lines())
                .param("skipped", scan == null ? 0 : scan.skipped())
                .param("wrong", scan == null ? 0 : scan.wrongRows())
                .update();
    }

    void end(UUID id, Import.Stage stage, @Nullable Integer added, Actor.Staff by) {
        db.sql("""
                update bank.import
                   set version = version + 1, stage = :stage, added = :added, ended_at = :at, ended_by = :by
                 where id = :id
                """)
                .param("id", id)
                .param("stage", stage.stored())
                .param("added", added)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .update();
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        var account = new BankAccount(
                row.getObject("account", UUID.class),
                row.getString("bank"),
                row.getString("number"),
                BankAccounts.columns(row.getString("account_columns")));
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Import(
                row.getObject("id", UUID.class),
                account,
                new FileId(row.getObject("file", UUID.class)),
                row.getString("file_name"),
                row.getInt("version"),
                Import.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getInt("heading_row"),
                JsonMapper.shared().readValue(row.getString("headings"), new TypeReference<List<String>>() {}),
                BankAccounts.columns(row.getString("columns")),
                row.getInt("lines"),
                row.getInt("skipped"),
                row.getInt("wrong"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("sent_by"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ended_by"),
                row.getObject("added", Integer.class));
    }
}
