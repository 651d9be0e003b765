package ruhui.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Refused;
import ruhui.dues.Stage.Reported;
import ruhui.dues.Stage.Why;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;

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
                       received_fen, received_on, received_payer, why, explanation
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
        return db.sql("select exists (select from dues.transfer where case_id = :caseId and stage = 'Reported')")
                .param("caseId", caseId)
                .query(Boolean.class)
                .single();
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

    void decide(Transfer transfer, Actor by) {
        var received = transfer.stage() instanceof Confirmed confirmed ? confirmed : null;
        var refused = transfer.stage() instanceof Refused no ? no : null;
        db.sql("""
                update dues.transfer
                   set version = :version, stage = :stage, decided_at = :at, decided_by = :by,
                       received_fen = :fen, received_on = :on, received_payer = :payer,
                       why = :why, explanation = :explanation
                 where id = :id
                """)
                .param("id", transfer.id())
                .param("version", transfer.version())
                .param("stage", transfer.stage().getClass().getSimpleName())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .param("fen", received == null ? null : received.fen())
                .param("on", received == null ? null : received.on())
                .param("payer", received == null ? null : received.payer())
                .param("why", refused == null ? null : refused.why().name())
                .param("explanation", refused == null ? null : refused.explanation())
                .update();
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
            case "Reported" -> new Reported(row.getObject("promised_on", LocalDate.class));
            case "Confirmed" ->
                new Confirmed(
                        row.getLong("received_fen"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("received_payer"));
            case "Refused" -> new Refused(Why.valueOf(row.getString("why")), row.getString("explanation"));
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }
}
