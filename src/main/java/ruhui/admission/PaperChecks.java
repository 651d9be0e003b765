package ruhui.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// What was found when papers were looked through.
@Repository
class PaperChecks {

    record Done(Checklist found, Instant at, String byName) {}

    private final JdbcClient db;
    private final Clock clock;

    PaperChecks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(UUID caseId, Checklist found, Actor by) {
        db.sql("""
                insert into admission.paper_check
                       (id, case_id, at, by_id, by_name, fingerprint, form_stamped, licence_stamped, pages_complete,
                        equals_data, missing)
                values (:id, :caseId, :at, :by, :byName, :fingerprint, :form, :licence, :pages, :equal,
                        :missing::jsonb)
                """)
                .param("id", Ids.next())
                .param("caseId", caseId)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.accountId().orElseThrow())
                .param("byName", by.name())
                .param("fingerprint", found.fingerprint())
                .param("form", found.formStamped())
                .param("licence", found.licenceStamped())
                .param("pages", found.pagesComplete())
                .param("equal", found.equalsData())
                .param("missing", JsonMapper.shared().writeValueAsString(found.others()))
                .update();
    }

    static Done done(ResultSet row) throws SQLException {
        return new Done(
                new Checklist(
                        row.getBoolean("form_stamped"),
                        row.getBoolean("licence_stamped"),
                        row.getBoolean("pages_complete"),
                        row.getBoolean("equals_data"),
                        List.of(JsonMapper.shared().readValue(row.getString("others"), String[].class)),
                        row.getString("fingerprint")),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}
