package ruhui.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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

    private static final String PAST = """
            select a.id, a.version, a.stage, a.due_on, a.pay_until, a.carrier, a.parcel, a.sent_on, a.missing,
                   a.paid_on, a.reason,
                   s.at, s.actor_kind, s.actor_name, s.command, s.from_stage, s.to_stage, s.promised,
                   s.reason as why, s.detail,
                   c.at as checked_at, c.by_name, c.fingerprint, c.form_stamped, c.licence_stamped,
                   c.pages_complete, c.equals_data, c.missing as others
              from admission.admission a
              left join admission.step s on s.case_id = a.id
              left join lateral (select *
                                   from admission.paper_check
                                  where case_id = a.id
                                  order by at desc, id desc
                                  limit 1) c on true
             where a.id = :id
             order by s.version
            """;

    private final JdbcClient db;

    History(JdbcClient db) {
        this.db = db;
    }

    /// All that is known of an admission in one look: where it stands, how it came there, and how its papers were last
    /// found.
    record Past(Admission admission, List<Step> steps, Optional<PaperChecks.Done> check) {

        private Past and(Past next) {
            return new Past(
                    admission,
                    Stream.concat(steps.stream(), next.steps.stream()).toList(),
                    check);
        }
    }

    Optional<Past> past(UUID caseId) {
        return Glance.once(
                List.of("admission past", caseId),
                () -> db.sql(PAST).param("id", caseId).query(History::past).list().stream()
                        .reduce(Past::and));
    }

    List<Step> of(UUID caseId) {
        return past(caseId).map(Past::steps).orElse(List.of());
    }

    /// One row holds one step.
    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(
                Store.admission(row, number),
                row.getObject("at") == null ? List.of() : List.of(step(row)),
                row.getObject("checked_at") == null ? Optional.empty() : Optional.of(PaperChecks.done(row)));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getString("actor_name"),
                row.getString("command"),
                row.getString("from_stage"),
                row.getString("to_stage"),
                row.getObject("promised", LocalDate.class),
                row.getString("why"),
                JsonMapper.shared().readTree(row.getString("detail")));
    }
}
