package ruhui.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import tools.jackson.databind.json.JsonMapper;

/// Lines that brought money, their shares and their steps.
@Repository
class ArrivalStore {

    private final JdbcClient db;
    private final Clock clock;

    ArrivalStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Arrival lock(UUID line) {
        return db.sql("""
                select a.line, a.pool, a.version, a.stage, a.booked_on, a.fen, a.note, a.proposal, a.proposed_by,
                       a.proposed_name, l.payer,
                       a.fen - (select coalesce(sum(s.fen), 0)
                                  from bank.share s
                                 where s.line = a.line
                                   and s.undone_at is null) as left_fen
                  from bank.arrival a
                  join bank.line l on l.id = a.line
                 where a.line = :line
                   for update of a
                """)
                .param("line", line)
                .query(ArrivalStore::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID line, UUID pool, LocalDate on, long fen) {
        db.sql("""
                insert into bank.arrival (line, pool, version, stage, booked_on, fen, at)
                values (:line, :pool, 1, 'Open', :on, :fen, :at)
                """)
                .param("line", line)
                .param("pool", pool)
                .param("on", on)
                .param("fen", fen)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void put(Arrival before, Stage next, UUID pool, @Nullable UUID known) {
        var proposed = next instanceof Stage.Proposed asked ? asked : null;
        db.sql("""
                update bank.arrival
                   set version = :version, stage = :stage, note = :note, pool = :pool, known = :known,
                       proposal = :proposal::jsonb, proposed_by = :first, proposed_name = :firstName
                 where line = :line
                """)
                .param("line", before.line())
                .param("version", before.version() + 1)
                .param("stage", next.getClass().getSimpleName())
                .param("note", next instanceof Stage.Parked(var note) ? note : null)
                .param("pool", pool)
                .param("known", known)
                .param("proposal", proposed == null ? null : json(proposed.asked()))
                .param("first", proposed == null ? null : proposed.first())
                .param("firstName", proposed == null ? null : proposed.firstName())
                .update();
    }

    void given(UUID line, Command.Give give, String unitName, UUID payment, Actor by) {
        share(line, "GIVEN", give.unit(), unitName, payment, give.transfer(), give.fen(), "", by);
    }

    void returned(UUID line, Command.SendBack back, Actor by) {
        share(line, "RETURNED", null, "", null, null, back.fen(), back.on() + " " + back.how(), by);
    }

    private void share(
            UUID line,
            String kind,
            @Nullable UUID unit,
            String unitName,
            @Nullable UUID payment,
            @Nullable UUID transfer,
            long fen,
            String words,
            Actor by) {
        db.sql("""
                insert into bank.share (id, line, kind, unit, unit_name, payment, transfer, fen, words, at, by_name)
                values (:id, :line, :kind, :unit, :unitName, :payment, :transfer, :fen, :words, :at, :by)
                """)
                .param("id", Ids.next())
                .param("line", line)
                .param("kind", kind)
                .param("unit", unit)
                .param("unitName", unitName)
                .param("payment", payment)
                .param("transfer", transfer)
                .param("fen", fen)
                .param("words", words)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .update();
    }

    /// False when there is no such share that stands.
    boolean undone(UUID line, UUID payment) {
        return db.sql("""
                        update bank.share
                           set undone_at = :at
                         where line = :line
                           and payment = :payment
                           and undone_at is null
                        """)
                        .param("line", line)
                        .param("payment", payment)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void remember(Arrival before, Command command, Stage after, Actor by) {
        db.sql("""
                insert into bank.step
                       (line, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage, said)
                values (:line, :at, :kind, :account, :name, :command, :from, :to, :said)
                """)
                .param("line", before.line())
                .param("at", OffsetDateTime.now(clock))
                .param("kind", by.kind())
                .param("account", by.accountId().orElse(null))
                .param("name", by.name())
                .param("command", command.getClass().getSimpleName())
                .param("from", before.stage().getClass().getSimpleName())
                .param("to", after.getClass().getSimpleName())
                .param("said", json(command))
                .update();
    }

    static Stage stage(ResultSet row) throws SQLException {
        return switch (row.getString("stage")) {
            case "Open" -> new Stage.Open();
            case "Parked" -> new Stage.Parked(row.getString("note"));
            case "Proposed" ->
                new Stage.Proposed(
                        JsonMapper.shared().readValue(row.getString("proposal"), Command.Act.class),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_name"));
            case "Spent" -> new Stage.Spent();
            case "Known" -> new Stage.Known();
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static Arrival read(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getObject("line", UUID.class),
                row.getObject("pool", UUID.class),
                row.getInt("version"),
                stage(row),
                row.getObject("booked_on", LocalDate.class),
                row.getString("payer"),
                row.getLong("fen"),
                row.getLong("left_fen"));
    }
}
