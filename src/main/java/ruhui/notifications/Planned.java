package ruhui.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Grace;
import ruhui.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what is owed to people, as they are planned with what they tell of.
@Repository
class Planned {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final UnreadMessages unread;
    private final Clock clock;

    Planned(JdbcClient db, NamedParameterJdbcOperations rows, UnreadMessages unread, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.unread = unread;
        this.clock = clock;
    }

    /// Writes nothing where the same person was told of the same event on the same channel before.
    void plan(List<Outbox.Addressed> letters) {
        rows.batchUpdate("""
                insert into notifications.message
                       (id, event, kind, channel, recipient, owner, lang, case_id, facts, link, secret_use, secret,
                        urgency, state, planned_at, due_at, sent_at, held)
                values (:id, :event, :kind, :channel, :recipient, :owner, :lang, :case, cast(:facts as jsonb), :link,
                        :use, :secret, :urgency, :state, :now, :due, :sent, :held)
                on conflict on constraint told_once do nothing
                """, letters.stream().map(this::row).toArray(SqlParameterSource[]::new));
        letters.stream()
                .flatMap(it -> Stream.ofNullable(inBox(it.recipient())))
                .distinct()
                .forEach(unread::forget);
    }

    private SqlParameterSource row(Outbox.Addressed addressed) {
        var letter = addressed.letter();
        var recipient = addressed.recipient();
        var inBox = inBox(recipient);
        var secret = letter.secret();
        var due = letter.held() ? now().plus(Grace.TIME) : now();
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("event", letter.event())
                .addValue("kind", letter.kind().name())
                .addValue("channel", recipient.channel().name())
                .addValue("recipient", recipient.address())
                .addValue("owner", inBox)
                .addValue("lang", recipient.lang().name())
                .addValue("case", letter.caseId())
                .addValue(
                        "facts",
                        JSON.writeValueAsString(
                                letter.facts().stream().map(Fact::kept).toList()))
                .addValue("link", letter.link())
                .addValue("use", secret == null ? null : secret.use().name())
                .addValue("secret", secret == null ? null : secret.id())
                .addValue("urgency", letter.kind().urgency())
                .addValue("state", inBox == null ? "PLANNED" : "SENT")
                .addValue("now", now())
                .addValue("due", due)
                .addValue("sent", inBox == null ? null : due)
                .addValue("held", letter.held());
    }

    private static @Nullable UUID inBox(Recipient recipient) {
        return recipient instanceof Recipient.InBox(var owner, var _) ? owner : null;
    }

    /// How often it was planned for a case, and whether one of these stands.
    Told told(Kind kind, UUID caseId) {
        return db.sql("""
                select count(*) as planned, count(*) filter (where state <> 'DROPPED') > 0 as stands
                  from notifications.message
                 where kind = :kind
                   and case_id = :case
                """)
                .param("kind", kind.name())
                .param("case", caseId)
                .query(Told.class)
                .single();
    }

    record Told(long planned, boolean stands) {

        static final Told NEVER = new Told(0, false);
        static final Told ENOUGH = new Told(1, true);
    }

    /// The news of a decision that was taken back; the same decision made again is told. False when some of it went
    /// out already.
    boolean takeBack(UUID caseId) {
        db.sql("""
                update notifications.message
                   set state = 'DROPPED', why = :why, sent_at = null, event = event || ' taken back ' || id
                 where case_id = :case
                   and held
                   and planned_at > :since
                   and (state = 'PLANNED' or channel = 'INSITE' and due_at > :now)
                """)
                .param("why", Why.of("takenback").kept("-", "-"))
                .param("case", caseId)
                .param("since", now().minus(Grace.TIME))
                .param("now", now())
                .update();
        return db.sql("""
                select count(*)
                  from notifications.message
                 where case_id = :case
                   and held
                   and planned_at > :since
                   and state <> 'DROPPED'
                """)
                        .param("case", caseId)
                        .param("since", now().minus(Grace.TIME))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    boolean isWaiting(SecretUse use, UUID secret) {
        return db.sql("""
                select exists (select
                                 from notifications.message
                                where secret_use = :use
                                  and secret = :secret
                                  and state = 'PLANNED')
                """)
                .param("use", use.name())
                .param("secret", secret)
                .query(Boolean.class)
                .single();
    }

    long countOf(SecretUse use, UUID secret) {
        return db.sql("select count(*) from notifications.message where secret_use = :use and secret = :secret")
                .param("use", use.name())
                .param("secret", secret)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
