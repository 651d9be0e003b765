package ruhui.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.web.Glance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who moved an admission, when, from where to where, and why.
@Repository
class History {

    static final String OPEN = "Open";

    /// `promised` is the day by which this step was to happen; `detail` is the command as it was given.
    record Step(
            Instant at,
            String actorKind,
            String actorName,
            String command,
            @Nullable String from,
            String to,
            @Nullable LocalDate promised,
            @Nullable String reason,
            JsonNode detail) {}

    private final JdbcClient db;

    History(JdbcClient db) {
        this.db = db;
    }

    void opened(Admission admission, Actor by, Instant at) {
        remember(null, OPEN, null, "{}", admission, by, at);
    }

    void moved(Admission before, Command command, Admission after, Actor by, Instant at) {
        var detail = JsonMapper.shared().writeValueAsString(command);
        remember(before, command.name(), command.why().orElse(null), detail, after, by, at);
    }

    List<Step> of(UUID caseId) {
        return Glance.once(
                List.of("admission step", caseId),
                () -> db.sql("""
                select at, actor_kind, actor_name, command, from_stage, to_stage, promised, reason, detail
                  from admission.step
                 where case_id = :id
                 order by version
                """).param("id", caseId).query(History::step).list());
    }

    private void remember(
            @Nullable Admission before,
            String command,
            @Nullable String reason,
            String detail,
            Admission after,
            Actor by,
            Instant at) {
        db.sql("""
                insert into admission.step
                       (id, case_id, version, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage,
                        promised, reason, detail)
                values (:id, :caseId, :version, :at, :kind, :actor, :name, :command, :from, :to,
                        :promised, :reason, :detail::jsonb)
                """)
                .param("id", Ids.next())
                .param("caseId", after.id())
                .param("version", after.version())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("kind", by.kind())
                .param("actor", by.accountId().orElse(null))
                .param("name", by.name())
                .param("command", command)
                .param("from", before == null ? null : before.stage().name())
                .param("to", after.stage().name())
                .param("promised", before == null ? null : before.stage().due().orElse(null))
                .param("reason", reason)
                .param("detail", detail)
                .update();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getString("actor_name"),
                row.getString("command"),
                row.getString("from_stage"),
                row.getString("to_stage"),
                row.getObject("promised", LocalDate.class),
                row.getString("reason"),
                JsonMapper.shared().readTree(row.getString("detail")));
    }
}
