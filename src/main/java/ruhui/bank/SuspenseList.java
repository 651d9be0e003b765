package ruhui.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.NotFound;
import ruhui.web.Queue;

/// Money that is nobody's yet, as lists and pages read it.
@Repository
@Transactional(readOnly = true)
class SuspenseList {

    static final String COUNT = """
                select count(*) as waiting, 0 as due_today, 0 as overdue
                  from bank.arrival
                 where stage in ('Open', 'Proposed')
                """;

    static final int A_PAGE = 50;

    public record Loose(
            UUID id,
            String bank,
            String number,
            int version,
            Stage stage,
            LocalDate on,
            String time,
            long fen,
            long left,
            String payer,
            String payerAccount,
            String remark,
            String serial,
            Set<String> codes) {}

    public record Share(
            String kind,
            @Nullable UUID unit,
            String unitName,
            @Nullable UUID payment,
            @Nullable UUID transfer,
            long fen,
            String words,
            Instant at,
            String byName,
            boolean undone) {}

    public record Step(Instant at, String actorName, String command) {

        public String key() {
            return "bank.step." + command.toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Sums(int count, long fen) {}

    private static final String SELECT = """
            select l.id, c.bank, c.number, a.version, a.stage, a.note, a.proposal, a.proposed_by, a.proposed_name,
                   l.booked_on, l.booked_time, l.fen, l.payer, l.payer_account, l.remark, l.serial, l.codes,
                   a.fen - (select coalesce(sum(s.fen), 0)
                              from bank.share s
                             where s.line = a.line
                               and s.undone_at is null) as left_fen
              from bank.arrival a
              join bank.line l on l.id = a.line
              join bank.account c on c.id = l.account
            """;

    private final JdbcClient db;

    SuspenseList(JdbcClient db) {
        this.db = db;
    }

    Loose find(UUID line) {
        return db.sql(SELECT + " where a.line = :line")
                .param("line", line)
                .query(SuspenseList::loose)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The oldest first.
    List<Loose> page(String stage, int offset, int limit) {
        return db.sql(SELECT + " where a.stage = :stage order by a.booked_on, a.line limit :limit offset :offset")
                .param("stage", stage)
                .param("limit", limit)
                .param("offset", offset)
                .query(SuspenseList::loose)
                .list();
    }

    /// Those that carry something like a remark code.
    List<Loose> coded(int most) {
        return db.sql(SELECT + " where a.stage = 'Open' and l.codes <> '{}' order by a.booked_on, a.line limit :most")
                .param("most", most)
                .query(SuspenseList::loose)
                .list();
    }

    Sums sums(String stage) {
        return db.sql("""
                select count(*) as count,
                       coalesce(sum(a.fen - (select coalesce(sum(s.fen), 0)
                                               from bank.share s
                                              where s.line = a.line
                                                and s.undone_at is null)), 0) as fen
                  from bank.arrival a
                 where a.stage = :stage
                """).param("stage", stage).query(Sums.class).single();
    }

    Queue.Count count() {
        return db.sql(COUNT).query(Queue.Count.class).single();
    }

    List<Share> shares(UUID line) {
        return db.sql("""
                select kind, unit, unit_name, payment, transfer, fen, words, at, by_name, undone_at is not null as undone
                  from bank.share
                 where line = :line
                 order by at, id
                """)
                .param("line", line)
                .query((row, _) -> new Share(
                        row.getString("kind"),
                        row.getObject("unit", UUID.class),
                        row.getString("unit_name"),
                        row.getObject("payment", UUID.class),
                        row.getObject("transfer", UUID.class),
                        row.getLong("fen"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getBoolean("undone")))
                .list();
    }

    List<Step> steps(UUID line) {
        return db.sql("select at, actor_name, command from bank.step where line = :line order by id desc")
                .param("line", line)
                .query((row, _) -> new Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("command")))
                .list();
    }

    private static Loose loose(ResultSet row, int number) throws SQLException {
        return new Loose(
                row.getObject("id", UUID.class),
                row.getString("bank"),
                row.getString("number"),
                row.getInt("version"),
                ArrivalStore.stage(row),
                row.getObject("booked_on", LocalDate.class),
                row.getString("booked_time"),
                row.getLong("fen"),
                row.getLong("left_fen"),
                row.getString("payer"),
                row.getString("payer_account"),
                row.getString("remark"),
                row.getString("serial"),
                Set.of((String[]) row.getArray("codes").getArray()));
    }
}
