package ruhui.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import ruhui.documents.FileId;
import ruhui.entry.UnitCard;
import ruhui.invoicing.Stage.Applied;
import ruhui.invoicing.Stage.Issued;
import ruhui.invoicing.Stage.Prepared;
import ruhui.invoicing.Stage.Reddened;
import ruhui.invoicing.Stage.Returned;
import ruhui.invoicing.Stage.Withdrawn;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;

/// Applications for invoices and what happened to them.
@Repository
class InvoiceStore {

    /// With the paper that is or was issued, and the red one that made it void.
    static final String SELECT = """
            select a.*, p.number as invoice_number, p.issued_on, p.file, r.number as red_number
              from invoicing.application a
              left join invoicing.paper p on p.id = a.paper
              left join invoicing.paper r on r.red_of = p.id and r.struck_at is null
            """;

    private final JdbcClient db;
    private final Clock clock;

    InvoiceStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Application lock(UUID id) {
        return db.sql(SELECT + " where a.id = :id for update of a")
                .param("id", id)
                .query(InvoiceStore::application)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Application application, UnitCard unit) {
        var statement = db.sql("""
                insert into invoicing.application
                       (id, case_id, number, case_number, unit_name, version, stage, purpose, what, fen, kind, note,
                        title_kind, title_name, title_tax_code, title_email, title_address, title_phone, title_bank,
                        title_account, charge, applied_at, promised_on)
                values (:id, :caseId, :number, :caseNumber, :unitName, :version, 'Applied', :purpose, :what, :fen,
                        :kind, :note, :titleKind, :titleName, :taxCode, :email, :address, :phone, :bank, :account,
                        :charge, :at, :by)
                """)
                .param("caseId", application.caseId())
                .param("number", application.number())
                .param("caseNumber", unit.number())
                .param("unitName", unit.unitName());
        asked(statement, application)
                .param("at", now())
                .param("by", by(application))
                .update();
    }

    void update(Application application, Actor by) {
        var waits = application.stage() instanceof Applied;
        var statement = db.sql("""
                update invoicing.application
                   set version = :version, stage = :stage, purpose = :purpose, what = :what, fen = :fen, kind = :kind,
                       note = :note, title_kind = :titleKind, title_name = :titleName, title_tax_code = :taxCode,
                       title_email = :email, title_address = :address, title_phone = :phone, title_bank = :bank,
                       title_account = :account, promised_on = coalesce(:by, promised_on), decided_at = :decidedAt,
                       decided_by = :decidedBy, reason = :reason, paper = :paper
                 where id = :id
                """)
                .param("stage", application.stage().getClass().getSimpleName())
                .param("by", by(application))
                .param("decidedAt", waits ? null : now())
                .param("decidedBy", waits ? null : by.name())
                .param("reason", application.stage() instanceof Returned(var reason) ? reason : null)
                .param("paper", paper(application.stage()));
        asked(statement, application).update();
    }

    void remember(Application before, Command command, Application after, Actor by) {
        db.sql("""
                insert into invoicing.step
                       (case_id, application, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage,
                        detail)
                values (:caseId, :application, :at, :kind, :account, :name, :command, :from, :to,
                        jsonb_build_object('said', :said::text))
                """)
                .param("caseId", after.caseId())
                .param("application", after.id())
                .param("at", now())
                .param("kind", by.kind())
                .param("account", by.accountId().orElse(null))
                .param("name", by.name())
                .param("command", command.getClass().getSimpleName())
                .param("from", before.stage().getClass().getSimpleName())
                .param("to", after.stage().getClass().getSimpleName())
                .param("said", command.toString())
                .update();
    }

    private static StatementSpec asked(StatementSpec statement, Application application) {
        var request = application.request();
        var title = request.title();
        return statement
                .param("id", application.id())
                .param("version", application.version())
                .param("purpose", request.purpose().name())
                .param("what", request.what())
                .param("fen", request.fen())
                .param("kind", request.kind().name())
                .param("note", request.note())
                .param("titleKind", title.kind().name())
                .param("titleName", title.name())
                .param("taxCode", title.taxCode())
                .param("email", title.email())
                .param("address", title.address())
                .param("phone", title.phone())
                .param("bank", title.bank())
                .param("account", title.account())
                .param("charge", request.charge());
    }

    static Application application(ResultSet row, int number) throws SQLException {
        var title = new Title(
                Title.Kind.valueOf(row.getString("title_kind")),
                row.getString("title_name"),
                row.getString("title_tax_code"),
                row.getString("title_email"),
                row.getString("title_address"),
                row.getString("title_phone"),
                row.getString("title_bank"),
                row.getString("title_account"));
        var request = new Request(
                Purpose.valueOf(row.getString("purpose")),
                row.getString("what"),
                row.getLong("fen"),
                InvoiceKind.valueOf(row.getString("kind")),
                title,
                row.getString("note"),
                row.getObject("charge", UUID.class));
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getInt("version"),
                request,
                stage(row));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return switch (row.getString("stage")) {
            case "Applied" -> new Applied(row.getObject("promised_on", LocalDate.class));
            case "Issued" ->
                new Issued(
                        row.getObject("paper", UUID.class),
                        row.getString("invoice_number"),
                        row.getObject("issued_on", LocalDate.class),
                        new FileId(row.getObject("file", UUID.class)));
            case "Reddened" ->
                new Reddened(
                        row.getObject("paper", UUID.class),
                        row.getString("invoice_number"),
                        row.getString("red_number"));
            case "Returned" -> new Returned(row.getString("reason"));
            case "Withdrawn" -> new Withdrawn();
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }

    private static @Nullable UUID paper(Stage stage) {
        return switch (stage) {
            case Issued issued -> issued.paper();
            case Reddened reddened -> reddened.paper();
            case Prepared _, Applied _, Returned _, Withdrawn _ -> null;
        };
    }

    private static @Nullable LocalDate by(Application application) {
        return application.stage() instanceof Applied(var by) ? by : null;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
