package ruhui.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.shared.Ids;

/// Writes a move, its step in the history and what was sent with it in one statement; the case then lies on nobody's
/// desk.
@Repository
class Moves {

    private static final String MOVE = "with moved as (" + ApplicationStore.UPDATE + """
                     , claimed_by = null, claimed_name = null, claimed_until = null
                 where id = :id),
            remembered as (
                insert into entry.step
                       (id, case_id, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage, reason,
                        detail)
                values (:step, :id, :changedAt, :kind, :actor, :name, :command, :from, :stage, :why,
                        :detail::jsonb)),
            sent as (
                insert into entry.submission (case_id, round, at, profile, pictures)
                select :id, :round, :changedAt, :profile::jsonb, :pictures::jsonb
                 where :pictures::jsonb is not null),
            forgotten as (
                delete from entry.picture
                 where case_id = :id
                   and removed
                   and :pictures::jsonb is not null)
            select round, at, profile, pictures
              from entry.submission
             where case_id = :id
             order by round desc
             limit 1
            """;

    private final JdbcClient db;

    Moves(JdbcClient db) {
        this.db = db;
    }

    /// `pictures` when it goes to the association, and those removed before do not come back. Answers what the
    /// association has now.
    Optional<Submission> write(
            Application before, Command command, Application after, Actor by, @Nullable List<Picture> pictures) {
        var last = db.sql(MOVE)
                .paramSource(ApplicationStore.row(after)
                        .addValue("step", Ids.next())
                        .addValue("kind", by.kind())
                        .addValue("actor", by.accountId().orElse(null))
                        .addValue("name", by.name())
                        .addValue("command", command.name())
                        .addValue("from", before.stage().name())
                        .addValue("why", command.reason())
                        .addValue("detail", Json.write(Map.of("round", after.round(), "version", after.version())))
                        .addValue("pictures", pictures == null ? null : Json.write(pictures)))
                .query(History::submission)
                .optional();
        return pictures == null
                ? last
                : Optional.of(new Submission(after.round(), after.changedAt(), after.profile(), pictures));
    }
}
