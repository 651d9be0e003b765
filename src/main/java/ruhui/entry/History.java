package ruhui.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.web.Glance;

/// What happened to applications, what was sent and what was said of it: rows are only ever added.
@Repository
class History {

    private final JdbcClient db;

    History(JdbcClient db) {
        this.db = db;
    }

    List<Step> of(UUID caseId) {
        return Glance.once(
                List.of("entry step", caseId),
                () -> db.sql("""
                select at, actor_kind, actor_name, command, from_stage, to_stage, reason
                  from entry.step
                 where case_id = :case
                 order by id
                """).param("case", caseId).query(History::step).list());
    }

    Optional<Submission> lastSent(UUID caseId) {
        return Glance.once(
                List.of("entry submission", caseId),
                () -> db.sql("""
                select round, at, profile, pictures
                  from entry.submission
                 where case_id = :case
                 order by round desc
                 limit 1
                """)
                        .param("case", caseId)
                        .query(History::submission)
                        .optional());
    }

    void comment(UUID caseId, int round, Map<String, String> comments, Actor by, Instant at) {
        db.sql("""
                insert into entry.comment (case_id, round, key, said, by_name, at)
                select :case, :round, key, said, :by, :at
                  from unnest(:keys::text[], :said::text[]) given (key, said)
                on conflict (case_id, round, key) do update
                   set said = excluded.said, by_name = excluded.by_name, at = excluded.at, reply = ''
                """)
                .param("case", caseId)
                .param("round", round)
                .param("keys", comments.keySet().toArray(String[]::new))
                .param("said", comments.values().toArray(String[]::new))
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What was said with a decision that was taken back reached nobody.
    void unsay(UUID caseId, int round) {
        db.sql("delete from entry.comment where case_id = :case and round = :round")
                .param("case", caseId)
                .param("round", round)
                .update();
    }

    void reply(UUID caseId, int round, String key, String reply) {
        db.sql("update entry.comment set reply = :reply where case_id = :case and round = :round and key = :key")
                .param("reply", reply)
                .param("case", caseId)
                .param("round", round)
                .param("key", key)
                .update();
    }

    List<Comment> comments(UUID caseId, int round) {
        return Glance.once(
                List.of("entry comment", caseId, round),
                () -> db.sql("""
                select round, key, said, by_name, at, reply
                  from entry.comment
                 where case_id = :case
                   and round = :round
                """).param("case", caseId).param("round", round).query(History::comment).list().stream()
                        .sorted(Comment.IN_ORDER)
                        .toList());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                at(row),
                row.getString("actor_kind"),
                row.getString("actor_name"),
                row.getString("command"),
                row.getString("from_stage"),
                row.getString("to_stage"),
                row.getString("reason"));
    }

    static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getInt("round"),
                at(row),
                Json.profile(row.getString("profile")),
                Json.pictures(row.getString("pictures")));
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getInt("round"),
                row.getString("key"),
                row.getString("said"),
                row.getString("by_name"),
                at(row),
                row.getString("reply"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
    }
}
