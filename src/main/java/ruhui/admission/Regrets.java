package ruhui.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.calendar.Dates;
import ruhui.shared.Actor;
import ruhui.shared.Grace;

/// Decisions of the formal review that may still be taken back: by whoever made them, within a minute, as long as
/// nobody acted on them.
@Repository
class Regrets {

    private static final String OPEN = """
                  from admission.step s
                  join admission.admission a on a.id = s.case_id and a.version = s.version
                 where s.actor_id = :me
                   and s.at > :since
                   and s.command in ('Approve', 'Return', 'Reject')
            """;

    private final JdbcClient db;
    private final Clock clock;

    Regrets(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Regret(UUID caseId, String number, String unitName, String command, Instant at) {

        Instant until() {
            return at.plus(Grace.TIME);
        }
    }

    /// The day promised before the decision; nothing when it stands for good.
    Optional<LocalDate> promised(UUID caseId, Actor by) {
        return asked("select s.promised " + OPEN + " and s.case_id = :case", by)
                .param("case", caseId)
                .query(LocalDate.class)
                .optional();
    }

    /// The newest first.
    private List<Regret> of(Actor.Staff me) {
        return asked("select s.case_id, a.number, a.unit_name, s.command, s.at " + OPEN + """
                 order by s.at desc
                 limit 3
                """, me)
                .query((row, _) -> new Regret(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("unit_name"),
                        row.getString("command"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Screens.Waiting.Undo> shown(Actor.Staff me, Words words) {
        return of(me).stream()
                .map(regret -> new Screens.Waiting.Undo(
                        "/staff/formal/" + regret.caseId() + "/undo",
                        words.t(
                                "undo.text",
                                regret.unitName(),
                                regret.number(),
                                words.t("command." + regret.command()),
                                new Dates(words.lang()).clock(regret.until()))))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Actor by) {
        return db.sql(sql)
                .param("me", by.accountId().orElse(null))
                .param("since", OffsetDateTime.now(clock).minus(Grace.TIME));
    }
}
