package ruhui.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what is owed to people.
@Repository
class Messages {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final UnreadMessages unread;
    private final Clock clock;

    Messages(JdbcClient db, NamedParameterJdbcOperations rows, UnreadMessages unread, Clock clock) {
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
                        urgency, state, planned_at, due_at, sent_at)
                values (:id, :event, :kind, :channel, :recipient, :owner, :lang, :case, cast(:facts as jsonb), :link,
                        :use, :secret, :urgency, :state, :now, :now, :sent)
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
                .addValue("sent", inBox == null ? null : now());
    }

    private static @Nullable UUID inBox(Recipient recipient) {
        return recipient instanceof Recipient.InBox(var owner, var _) ? owner : null;
    }

    boolean isTold(Kind kind, UUID caseId) {
        return db.sql("select exists (select from notifications.message where kind = :kind and case_id = :case)")
                .param("kind", kind.name())
                .param("case", caseId)
                .query(Boolean.class)
                .single();
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

    /// What a killed process left half-way: letters go again, they carry the same Message-ID; nobody knows of texts.
    void takeUpAgain(Channel channel, Duration patience, int mostTries) {
        db.sql("""
                update notifications.message
                   set state = case when channel = 'SMS' then 'UNKNOWN'
                                    when tries < :most then 'PLANNED'
                                    else 'FAILED' end,
                       claimed_at = null, due_at = :now, why = :why
                 where state = 'SENDING'
                   and channel = :channel
                   and claimed_at < :before
                """)
                .param("most", mostTries)
                .param("now", now())
                .param("why", Why.of("killed").kept("-", "-"))
                .param("channel", channel.name())
                .param("before", now().minus(patience))
                .update();
    }

    Optional<Message> claim(Channel channel) {
        return db.sql("""
                update notifications.message
                   set state = 'SENDING', claimed_at = :now, tries = tries + 1
                 where id = (select id
                               from notifications.message
                              where channel = :channel
                                and state = 'PLANNED'
                                and due_at <= :now
                              order by urgency, due_at
                              limit 1
                                for update skip locked)
                returning *
                """)
                .param("now", now())
                .param("channel", channel.name())
                .query(Messages::message)
                .optional();
    }

    void sent(Message message, String providerId, String archived) {
        end(message, """
                state = 'SENT', sent_at = :now, provider_id = :provider, archived = :archived, why = null
                """)
                .param("provider", providerId)
                .param("archived", archived)
                .update();
    }

    void ended(Message message, State state, Why why) {
        end(message, "state = :state, why = :why")
                .param("state", state.name())
                .param("why", why.kept(message.recipient(), message.masked()))
                .update();
    }

    void again(Message message, Instant due, int tries, Why why) {
        end(message, "state = 'PLANNED', due_at = :due, tries = :tries, why = :why")
                .param("due", due.atOffset(now().getOffset()))
                .param("tries", tries)
                .param("why", why.kept(message.recipient(), message.masked()))
                .update();
    }

    /// What a human decided to send again; nothing when it stands differently meanwhile.
    boolean sendAgain(UUID id) {
        return db.sql("""
                update notifications.message
                   set state = 'PLANNED', due_at = :now, tries = 0, round = round + 1, why = null
                 where id = :id
                   and channel <> 'INSITE'
                   and state in ('FAILED', 'UNKNOWN', 'OFF')
                """).param("now", now()).param("id", id).update() == 1;
    }

    /// Whoever claimed it last decides: one who comes back late changes nothing.
    private JdbcClient.StatementSpec end(Message message, String change) {
        return db.sql("update notifications.message set claimed_at = null, " + change
                        + " where id = :id and state = 'SENDING' and claimed_at = :claimed and :now >= claimed_at")
                .param("now", now())
                .param("id", message.id())
                .param("claimed", message.claimedAt().atOffset(now().getOffset()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static List<Fact> facts(ResultSet row) throws SQLException {
        return Arrays.stream(JSON.readValue(row.getString("facts"), String[].class))
                .map(Fact::from)
                .toList();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var use = row.getString("secret_use");
        return new Message(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                Lang.valueOf(row.getString("lang")),
                facts(row),
                row.getString("link"),
                use == null ? null : new Letter.Secret(SecretUse.valueOf(use), row.getObject("secret", UUID.class)),
                row.getInt("tries"),
                row.getInt("round"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant());
    }
}
