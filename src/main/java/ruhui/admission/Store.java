package ruhui.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.admission.Stage.AwaitingActivation;
import ruhui.admission.Stage.AwaitingPapers;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Corrections;
import ruhui.admission.Stage.FormalReview;
import ruhui.admission.Stage.Joined;
import ruhui.admission.Stage.PapersMissing;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Welcomed;
import ruhui.admission.Stage.Withdrawn;
import ruhui.entry.UnitCard;
import ruhui.web.Glance;
import tools.jackson.databind.json.JsonMapper;

/// Admissions as rows.
@Repository
class Store {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
            select id, version, stage, due_on, pay_until, carrier, parcel, sent_on, missing, paid_on, reason
              from admission.admission
             where id = :id
            """;

    private final JdbcClient db;

    Store(JdbcClient db) {
        this.db = db;
    }

    Optional<Admission> find(UUID id) {
        return Glance.once(
                List.of("admission admission", id),
                () -> db.sql(SELECT).param("id", id).query(Store::admission).optional());
    }

    Map<UUID, Stage> stages(List<UUID> ids) {
        var stages = new HashMap<UUID, Stage>();
        db.sql("""
                select id, stage, due_on, carrier, parcel, sent_on, missing, paid_on, reason
                  from admission.admission
                 where id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> stages.put(row.getObject("id", UUID.class), stage(row)))
                .list();
        return stages;
    }

    Optional<Admission> lock(UUID id) {
        return db.sql(SELECT + "for update")
                .param("id", id)
                .query(Store::admission)
                .optional();
    }

    /// False when something happened to it since it was opened.
    boolean deleteUntouched(UUID id) {
        db.sql("""
                delete from admission.step
                 where case_id = (select id from admission.admission where id = :id and version = 1)
                """).param("id", id).update();
        return db.sql("delete from admission.admission where id = :id and version = 1")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Corrected data may bring another name or code.
    void rename(UnitCard unit) {
        db.sql("""
                update admission.admission
                   set unit_name = :unitName, credit_code = :creditCode
                 where id = :id
                """)
                .param("unitName", unit.unitName())
                .param("creditCode", unit.creditCode())
                .param("id", unit.caseId())
                .update();
    }

    static Admission admission(ResultSet row, int number) throws SQLException {
        return new Admission(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                stage(row),
                row.getObject("pay_until", LocalDate.class),
                row.getObject("paid_on", LocalDate.class));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var sentOn = row.getObject("sent_on", LocalDate.class);
        return switch (row.getString("stage")) {
            case "AwaitingActivation" -> new AwaitingActivation(due);
            case "AwaitingPapers" -> new AwaitingPapers(due);
            case "PapersSent" -> new PapersSent(new Parcel(row.getString("carrier"), row.getString("parcel"), sentOn));
            case "PapersMissing" ->
                new PapersMissing(List.of(JSON.readValue(row.getString("missing"), String[].class)), due);
            case "FormalReview" -> new FormalReview(due);
            case "Corrections" -> new Corrections();
            case "AwaitingPayment" -> new AwaitingPayment(due);
            case "ConfirmingTransfer" -> new ConfirmingTransfer(due);
            case "Joined" -> new Joined(row.getObject("paid_on", LocalDate.class), due);
            case "Welcomed" -> new Welcomed(sentOn);
            case "Rejected" -> new Rejected(row.getString("reason"));
            case "Withdrawn" -> new Withdrawn();
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }
}
