package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Partly;
import ruhui.dues.Stage.Proposed;
import ruhui.dues.Stage.Refused;
import ruhui.dues.Stage.Reported;
import ruhui.dues.Stage.Waiting;
import ruhui.dues.Stage.Why;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import tools.jackson.databind.json.JsonMapper;

/// Transfers and what happened to them.
@Repository
class TransferStore {

    private final JdbcClient db;
    private final Clock clock;

    TransferStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Transfer lock(UUID id) {
        return db.sql("""
                select id, case_id, obligation, version, stage, fen, paid_on, payer, voucher, promised_on,
                       received_fen, received_on, received_payer, why, explanation, proposal, proposed_by,
                       proposed_name
                  from dues.transfer
                 where id = :id
                   for update
                """)
                .param("id", id)
                .query(TransferStore::transfer)
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean oneWaits(UUID caseId) {
        return db.sql("""
                select exists (select
                                 from dues.transfer
                                where case_id = :caseId
                                  and stage in ('Reported', 'Partly', 'Proposed'))
                """).param("caseId", caseId).query(Boolean.class).single();
    }

    void add(Transfer transfer, LocalDate promised) {
        db.sql("""
                insert into dues.transfer
                       (id, case_id, obligation, version, stage, fen, paid_on, payer, voucher, reported_at, promised_on)
                values (:id, :caseId, :charge, :version, 'Reported', :fen, :paidOn, :payer, :voucher, :at, :promised)
                """)
                .param("id", transfer.id())
                .param("caseId", transfer.caseId())
                .param("charge", transfer.charge())
                .param("version", transfer.version())
                .param("fen", transfer.report().fen())
                .param("paidOn", transfer.report().paidOn())
                .param("payer", transfer.report().payer())
                .param("voucher", transfer.report().voucher().value())
                .param("at", OffsetDateTime.now(clock))
                .param("promised", promised)
                .update();
    }

    void put(Transfer transfer, Actor by) {
        var refused = transfer.stage() instanceof Refused no ? no : null;
        var proposed = transfer.stage() instanceof Proposed asked ? asked : null;
        var ended = !(transfer.stage() instanceof Waiting);
        received(db.sql("""
                update dues.transfer
                   set version = :version, stage = :stage, promised_on = coalesce(:promised, promised_on),
                       decided_at = :at, decided_by = :by, received_fen = :fen, received_on = :on,
                       received_payer = :payer, why = :why, explanation = :explanation,
                       proposal = :proposal::jsonb, proposed_by = :first, proposed_name = :firstName
                 where id = :id
                """), transfer.stage())
                .param("id", transfer.id())
                .param("version", transfer.version())
                .param("stage", transfer.stage().getClass().getSimpleName())
                .param("promised", transfer.stage() instanceof Waiting waiting ? waiting.by() : null)
                .param("at", ended ? OffsetDateTime.now(clock) : null)
                .param("by", ended ? by.name() : null)
                .param("why", refused == null ? null : refused.why().name())
                .param("explanation", refused == null ? null : refused.explanation())
                .param("proposal", proposed == null ? null : JsonMapper.shared().writeValueAsString(proposed.asked()))
                .param("first", proposed == null ? null : proposed.first())
                .param("firstName", proposed == null ? null : proposed.firstName())
                .update();
    }

    private static JdbcClient.StatementSpec received(JdbcClient.StatementSpec update, Stage stage) {
        return switch (stage) {
            case Confirmed(var fen, var on, var payer) -> received(update, fen, on, payer);
            case Partly(var _, var fen, var on, var payer) -> received(update, fen, on, payer);
            case Proposed proposed -> received(update, proposed.before());
            case Stage.Prepared _, Reported _, Refused _ -> received(update, null, null, null);
        };
    }

    private static JdbcClient.StatementSpec received(
            JdbcClient.StatementSpec update, @Nullable Long fen, @Nullable LocalDate on, @Nullable String payer) {
        return update.param("fen", fen).param("on", on).param("payer", payer);
    }

    void remember(Transfer before, Command command, Transfer after, Actor by) {
        db.sql("""
                insert into dues.step
                       (case_id, transfer, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage, detail)
                values (:caseId, :transfer, :at, :kind, :account, :name, :command, :from, :to,
                        jsonb_build_object('said', :said::text))
                """)
                .param("caseId", after.caseId())
                .param("transfer", after.id())
                .param("at", OffsetDateTime.now(clock))
                .param("kind", by.kind())
                .param("account", by.accountId().orElse(null))
                .param("name", by.name())
                .param("command", command.getClass().getSimpleName())
                .param("from", before.stage().getClass().getSimpleName())
                .param("to", after.stage().getClass().getSimpleName())
                .param("said", command.toString())
                .update();
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("obligation", UUID.class),
                row.getInt("version"),
                new Command.Report(
                        row.getLong("fen"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("payer"),
                        new FileId(row.getObject("voucher", UUID.class))),
                stage(row));
    }

    static Stage stage(ResultSet row) throws SQLException {
        return switch (row.getString("stage")) {
            case "Reported", "Partly" -> found(row);
            case "Proposed" ->
                new Proposed(
                        found(row),
                        JsonMapper.shared().readValue(row.getString("proposal"), Command.Confirm.class),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_name"));
            case "Confirmed" ->
                new Confirmed(
                        row.getLong("received_fen"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("received_payer"));
            case "Refused" -> new Refused(Why.valueOf(row.getString("why")), row.getString("explanation"));
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }

    private static Stage.Found found(ResultSet row) throws SQLException {
        var by = row.getObject("promised_on", LocalDate.class);
        var on = row.getObject("received_on", LocalDate.class);
        return on == null
                ? new Reported(by)
                : new Partly(by, row.getLong("received_fen"), on, row.getString("received_payer"));
    }
}
