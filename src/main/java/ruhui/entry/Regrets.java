package ruhui.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;
import ruhui.shared.Grace;

/// Decisions that may still be taken back: by whoever made them, within a minute, as long as nobody acted on them.
@Repository
class Regrets {

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

    /// Whether the last thing that happened is what this colleague did a moment ago.
    boolean isOpen(Application application, Actor by) {
        return db.sql("""
                select coalesce(bool_and(actor_id = :me
                                     and at > :since
                                     and command in ('Approve', 'Return', 'Reject', 'Reopen', 'Close')
                                     and (detail ->> 'version')::int = :version), false)
                  from (select *
                          from entry.step
                         where case_id = :case
                         order by id desc
                         limit 1) last
                """)
                .param("me", by.accountId().orElse(null))
                .param("since", since())
                .param("version", application.version())
                .param("case", application.id())
                .query(Boolean.class)
                .single();
    }

    /// The newest first.
    List<Regret> of(Actor.Staff me) {
        return db.sql("""
                select s.case_id, a.number, a.unit_name, s.command, s.at
                  from entry.step s
                  join entry.application a on a.id = s.case_id and a.version = (s.detail ->> 'version')::int
                 where s.actor_id = :me
                   and s.at > :since
                   and s.command in ('Approve', 'Return', 'Reject')
                 order by s.at desc
                 limit 3
                """)
                .param("me", me.account())
                .param("since", since())
                .query((row, _) -> new Regret(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("unit_name"),
                        row.getString("command"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(Grace.TIME);
    }
}
