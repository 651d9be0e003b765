package ruhui.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.admission.Stage.PapersMissing;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Welcomed;
import ruhui.entry.UnitCard;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// Writes a move together with its step in the history, in one statement.
@Repository
class Moves {

    private static final String STEP = """
            insert into admission.step
                   (id, case_id, version, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage,
                    promised, reason, detail)
            select :step, id, :version, :since, :kind, :actor, :name, :command, :from, :stage, :promised::date, :why,
                   :detail::jsonb
              from moved
            """;

    private static final String OPEN = """
            with moved as (
                insert into admission.admission
                       (id, number, unit_name, credit_code, version, stage, since, due_on)
                values (:id, :number, :unitName, :creditCode, :version, :stage, :since, :dueOn)
                on conflict (id) do nothing
                returning id)
            """ + STEP;

    private static final String MOVE = """
            with moved as (
                update admission.admission
                   set version = :version, stage = :stage, since = :since, due_on = :dueOn, pay_until = :payUntil,
                       carrier = :carrier, parcel = :parcel, sent_on = :sentOn, missing = :missing::jsonb,
                       paid_on = :paidOn, reason = :reason
                 where id = :id
                returning id)
            """ + STEP;

    private final JdbcClient db;

    Moves(JdbcClient db) {
        this.db = db;
    }

    /// False when this unit was let in before.
    boolean open(Admission admission, UnitCard unit, Actor by, Instant at) {
        return db.sql(OPEN)
                        .paramSource(row(admission, by, at)
                                .addValue("number", unit.number())
                                .addValue("unitName", unit.unitName())
                                .addValue("creditCode", unit.creditCode())
                                .addValue("command", History.OPEN)
                                .addValue("from", null)
                                .addValue("promised", null)
                                .addValue("why", null)
                                .addValue("detail", "{}"))
                        .update()
                == 1;
    }

    void write(Admission before, Command command, Admission after, Actor by, Instant at) {
        var stage = after.stage();
        var parcel = stage instanceof PapersSent(var sent) ? sent : null;
        db.sql(MOVE)
                .paramSource(row(after, by, at)
                        .addValue("payUntil", after.payUntil())
                        .addValue("carrier", parcel == null ? null : parcel.carrier())
                        .addValue("parcel", parcel == null ? null : parcel.number())
                        .addValue("sentOn", parcel == null ? welcomed(stage).orElse(null) : parcel.sentOn())
                        .addValue("missing", stage instanceof PapersMissing it ? json(it.items()) : null)
                        .addValue("paidOn", after.paidOn())
                        .addValue("reason", stage instanceof Rejected(var why) ? why : null)
                        .addValue("command", command.name())
                        .addValue("from", before.stage().name())
                        .addValue("promised", before.stage().due().orElse(null))
                        .addValue("why", command.why().orElse(null))
                        .addValue("detail", json(command)))
                .update();
    }

    private static MapSqlParameterSource row(Admission admission, Actor by, Instant at) {
        return new MapSqlParameterSource()
                .addValue("id", admission.id())
                .addValue("version", admission.version())
                .addValue("stage", admission.stage().name())
                .addValue("since", at.atOffset(ZoneOffset.UTC))
                .addValue("dueOn", admission.stage().due().orElse(null))
                .addValue("step", Ids.next())
                .addValue("kind", by.kind())
                .addValue("actor", by.accountId().orElse(null))
                .addValue("name", by.name());
    }

    private static Optional<LocalDate> welcomed(Stage stage) {
        return stage instanceof Welcomed(var sentOn) ? Optional.of(sentOn) : Optional.empty();
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
