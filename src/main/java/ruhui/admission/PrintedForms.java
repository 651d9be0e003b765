package ruhui.admission;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.entry.Sheet;
import tools.jackson.databind.json.JsonMapper;

/// What units printed, once for each content, so that paper can be compared with data years later.
@Repository
class PrintedForms {

    private final JdbcClient db;
    private final Clock clock;

    PrintedForms(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The same data give the same record, however often they are printed.
    void keep(Sheet sheet, String fingerprint) {
        db.sql("""
                insert into admission.printed_form (case_id, fingerprint, sheet, at)
                values (:id, :fingerprint, :sheet::jsonb, :at)
                on conflict do nothing
                """)
                .param("id", sheet.caseId())
                .param("fingerprint", fingerprint)
                .param("sheet", JsonMapper.shared().writeValueAsString(sheet))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Sheet> find(UUID caseId, String fingerprint) {
        return db.sql("""
                select sheet
                  from admission.printed_form
                 where case_id = :id
                   and fingerprint = :fingerprint
                """)
                .param("id", caseId)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional()
                .map(json -> JsonMapper.shared().readValue(json, Sheet.class));
    }

    /// Something was printed, but not what stands there now.
    boolean isOutdated(UUID caseId, String fingerprint) {
        return db.sql("""
                select count(*) > 0 and not bool_or(fingerprint = :fingerprint)
                  from admission.printed_form
                 where case_id = :id
                """)
                .param("id", caseId)
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single();
    }
}
