package ruhui.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;

/// The queue of the preliminary review, and who has which case on the desk.
@Repository
class Inbox {

    static final int PAGE = 25;
    static final int COUNTED = 1000;
    static final Duration HELD = Duration.ofMinutes(30);

    private static final String FOUND = """
              from entry.application
             where stage = :stage
               and (:mine::uuid is null or claimed_by = :mine::uuid and claimed_until > :now)
            """;
    private static final String EXACT = FOUND + " and (number = upper(:text) or credit_code = upper(:text))\n";
    private static final String NAMED = FOUND + " and name_grams @> entry.grams(:text) and unit_name ilike :like\n";

    private final JdbcClient db;
    private final Clock clock;

    Inbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// `mine` is the account whose desk is meant, null for everybody's.
    record Wanted(String stage, String text, @Nullable UUID mine, int page) {

        /// A number or code is looked up; only names are searched through.
        String sql() {
            if (text.isEmpty()) {
                return FOUND;
            }
            return text.matches("(?i)[A-Z\\d-]*\\d[A-Z\\d-]*") ? EXACT : NAMED;
        }
    }

    record Line(
            UUID id,
            String number,
            String unitName,
            String stage,
            @Nullable LocalDate dueOn,
            int round,
            OffsetDateTime submittedAt,
            OffsetDateTime changedAt,
            @Nullable String claimedName) {}

    record Similar(UUID id, String number, String unitName, String stage, boolean sameCode) {}

    record Holder(@Nullable UUID claimedBy, @Nullable String claimedName) {}

    List<Line> lines(Wanted wanted) {
        return asked("""
                select id, number, unit_name, stage, due_on, round, submitted_at, changed_at,
                       case when claimed_until > :now then claimed_name end as claimed_name
                """ + wanted.sql() + """
                 order by due_on, id
                 limit :limit offset :offset
                """, wanted)
                .param("limit", PAGE)
                .param("offset", (wanted.page() - 1) * PAGE)
                .query(Line.class)
                .list();
    }

    /// Not beyond what anybody reads.
    int count(Wanted wanted) {
        return asked("select count(*) from (select " + wanted.sql() + " limit " + (COUNTED + 1) + ") found", wanted)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return db.sql(sql)
                .param("stage", wanted.stage())
                .param("text", wanted.text())
                .param("like", "%" + wanted.text().replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .param("mine", wanted.mine() == null ? null : wanted.mine().toString())
                .param("now", OffsetDateTime.now(clock));
    }

    /// The most urgent case nobody else has on the desk.
    @Transactional
    Optional<UUID> takeNext(Actor.Staff me) {
        var next = db.sql("""
                select id
                  from entry.application
                 where stage = 'Submitted'
                   and (claimed_until is null or claimed_until <= :now or claimed_by = :me)
                 order by due_on, id
                 limit 1
                   for update skip locked
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("me", me.account())
                .query(UUID.class)
                .optional();
        next.ifPresent(id -> take(id, me));
        return next;
    }

    /// For half an hour; a colleague who has it keeps it.
    void take(UUID id, Actor.Staff me) {
        db.sql("""
                update entry.application
                   set claimed_by = :me, claimed_name = :name, claimed_until = :until
                 where id = :id
                   and stage = 'Submitted'
                   and (claimed_until is null or claimed_until <= :now or claimed_by = :me)
                """)
                .param("me", me.account())
                .param("name", me.name())
                .param("until", OffsetDateTime.now(clock).plus(HELD))
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    void release(UUID id, Actor.Staff me) {
        db.sql("""
                update entry.application
                   set claimed_by = null, claimed_name = null, claimed_until = null
                 where id = :id
                   and claimed_by = :me
                """).param("id", id).param("me", me.account()).update();
    }

    /// Others with the same credit code, and live ones whose names differ in a sign at most: those share a trace, and a
    /// person looks at them.
    record Neighbours(List<Similar> sameCode, List<Similar> sameName) {}

    Neighbours neighbours(Application application) {
        var name = new UnitName(application.profile().value("unitName"));
        var found = db.sql("""
                (select id, number, unit_name, stage, true as same_code
                   from entry.application
                  where credit_code = :code
                    and id <> :id
                    and stage <> 'Draft'
                  order by id desc
                  limit 10)
                union all
                (select id, number, unit_name, stage, false
                   from entry.application
                  where name_traces && :traces::text[]
                    and id <> :id
                    and stage in ('Submitted', 'Returned', 'Passed', 'Correcting')
                    and credit_code is distinct from :code
                  limit 20)
                """)
                .param("id", application.id())
                .param("code", application.profile().value("creditCode"))
                .param("traces", name.traces().toArray(String[]::new))
                .query(Similar.class)
                .list();
        return new Neighbours(
                found.stream().filter(Similar::sameCode).toList(),
                found.stream()
                        .filter(other -> !other.sameCode())
                        .filter(other -> name.similarTo(new UnitName(other.unitName())))
                        .toList());
    }
}
