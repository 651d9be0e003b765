package ruhui.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.entry.Stage.Closed;
import ruhui.entry.Stage.Correcting;
import ruhui.entry.Stage.Draft;
import ruhui.entry.Stage.Passed;
import ruhui.entry.Stage.Rejected;
import ruhui.entry.Stage.Returned;
import ruhui.entry.Stage.Submitted;
import ruhui.entry.Stage.Withdrawn;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.Glance;

@Repository
class ApplicationStore {

    private static final String SELECT = """
            select id, number, applicant, lang, stage, due_on, reason, profile, version, round, days_left,
                   submitted_at, changed_at
              from entry.application
            """;

    static final String UPDATE = """
            update entry.application
               set number = :number, lang = :lang, stage = :stage, due_on = :dueOn, reason = :reason,
                   profile = :profile::jsonb, version = :version, round = :round, days_left = :daysLeft,
                   submitted_at = :submittedAt, changed_at = :changedAt, name_traces = :nameTraces
            """;

    private static final String NEWEST = SELECT + """
             where applicant = :account
             order by stage in ('Draft', 'Submitted', 'Returned') desc, id desc
             limit 1
            """;

    private final JdbcClient db;

    ApplicationStore(JdbcClient db) {
        this.db = db;
    }

    Application find(UUID id) {
        return Glance.once(List.of("entry application", id), () -> one(SELECT + " where id = :id", id));
    }

    Application lock(UUID id) {
        return one(SELECT + " where id = :id for update", id);
    }

    Map<UUID, Stage> stages(List<UUID> ids) {
        var stages = new HashMap<UUID, Stage>();
        db.sql("select id, stage, due_on, reason from entry.application where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> stages.put(row.getObject("id", UUID.class), stage(row)))
                .list();
        return stages;
    }

    /// The one a person has on the table, or else the last one.
    Optional<Application> newestOf(UUID account) {
        return Glance.once(List.of("entry application of", account), () -> newest(NEWEST, account));
    }

    Optional<Application> lockNewestOf(UUID account) {
        return newest(NEWEST + " for update", account);
    }

    void insert(Application application) {
        db.sql("""
                insert into entry.application
                       (id, number, applicant, lang, stage, due_on, reason, profile, version, round, days_left,
                        submitted_at, changed_at)
                values (:id, :number, :applicant, :lang, :stage, :dueOn, :reason, :profile::jsonb, :version, :round,
                        :daysLeft, :submittedAt, :changedAt)
                """).paramSource(row(application)).update();
    }

    void update(Application application) {
        db.sql(UPDATE + " where id = :id").paramSource(row(application)).update();
        Cards.forget(application.id());
    }

    void delete(UUID id) {
        db.sql("delete from entry.application where id = :id").param("id", id).update();
        Cards.forget(id);
    }

    /// Whoever asks for the same code waits until we are done.
    void holdCode(String creditCode) {
        hold("entry code " + creditCode);
    }

    /// Whoever begins for the same person waits until we are done.
    void holdPerson(UUID account) {
        hold("entry person " + account);
    }

    private void hold(String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .param("what", what)
                .query(String.class)
                .single();
    }

    boolean isTaken(String creditCode, UUID except) {
        return db.sql("""
                select exists (select
                                 from entry.application
                                where credit_code = :code
                                  and stage in ('Submitted', 'Returned', 'Passed', 'Correcting')
                                  and id <> :except)
                """)
                .param("code", creditCode)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /// What is looked at before an application is sent: its pictures, whether another holds its credit code, and the
    /// day from which a unit that was rejected may apply again, when that is still to come.
    record Outlook(
            List<Picture> pictures, boolean taken, @Nullable LocalDate waitsUntil) {}

    Outlook outlook(UUID id, String creditCode, LocalDate today) {
        return db.sql("""
                select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'file', file, 'sha256', sha256,
                                                                     'name', name, 'caption', caption)
                                                  order by place, id), '[]')
                          from entry.picture
                         where case_id = :id
                           and not removed) as pictures,
                       coalesce(bool_or(id <> :id and stage in ('Submitted', 'Returned', 'Passed', 'Correcting')),
                                false) as taken,
                       max(due_on) filter (where stage = 'Rejected' and due_on > :today) as waits_until
                  from entry.application
                 where credit_code = :code
                """)
                .param("id", id)
                .param("code", creditCode)
                .param("today", today)
                .query((row, _) -> new Outlook(
                        Json.pictures(row.getString("pictures")),
                        row.getBoolean("taken"),
                        row.getObject("waits_until", LocalDate.class)))
                .single();
    }

    private Optional<Application> newest(String sql, UUID account) {
        return db.sql(sql)
                .param("account", account)
                .query(ApplicationStore::application)
                .optional();
    }

    private Application one(String sql, UUID id) {
        return db.sql(sql)
                .param("id", id)
                .query(ApplicationStore::application)
                .optional()
                .orElseThrow(NotFound::new);
    }

    static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getObject("applicant", UUID.class),
                Lang.valueOf(row.getString("lang")),
                stage(row),
                Json.profile(row.getString("profile")),
                row.getInt("version"),
                row.getInt("round"),
                row.getInt("days_left"),
                instant(row, "submitted_at"),
                Objects.requireNonNull(instant(row, "changed_at")));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var day = row.getObject("due_on", LocalDate.class);
        return switch (row.getString("stage")) {
            case "Draft" -> new Draft();
            case "Submitted" -> new Submitted(day);
            case "Returned" -> new Returned(day);
            case "Passed" -> new Passed();
            case "Correcting" -> new Correcting();
            case "Rejected" -> new Rejected(row.getString("reason"), day);
            case "Withdrawn" -> new Withdrawn();
            case "Closed" -> new Closed();
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static MapSqlParameterSource row(Application application) {
        var stage = application.stage();
        var submitted = application.submittedAt();
        return new MapSqlParameterSource()
                .addValue("id", application.id())
                .addValue("number", application.number().isEmpty() ? null : application.number())
                .addValue("applicant", application.applicant())
                .addValue("lang", application.lang().name())
                .addValue("stage", stage.name())
                .addValue("dueOn", dueOn(stage))
                .addValue("reason", stage instanceof Rejected(var reason, var _) ? reason : null)
                .addValue("profile", Json.write(application.profile().values()))
                .addValue("version", application.version())
                .addValue("round", application.round())
                .addValue("daysLeft", application.daysLeft())
                .addValue("submittedAt", submitted == null ? null : submitted.atOffset(ZoneOffset.UTC))
                .addValue("changedAt", application.changedAt().atOffset(ZoneOffset.UTC))
                .addValue(
                        "nameTraces",
                        new UnitName(application.profile().value("unitName"))
                                .traces()
                                .toArray(String[]::new));
    }

    private static @Nullable LocalDate dueOn(Stage stage) {
        return switch (stage) {
            case Submitted(var by) -> by;
            case Returned(var until) -> until;
            case Rejected(var _, var againFrom) -> againFrom;
            case Draft _, Passed _, Correcting _, Withdrawn _, Closed _ -> null;
        };
    }
}
