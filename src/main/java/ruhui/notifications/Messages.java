package ruhui.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Lang;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what is owed to people, on their way out.
@Repository
class Messages {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    Messages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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

    /// The most urgent first. Nobody else gets them until they are ended or `takeUpAgain` finds them left behind.
    List<Message> claim(Channel channel, int most) {
        return db
                .sql("""
                update notifications.message
                   set state = 'SENDING', claimed_at = :now, tries = tries + 1
                 where id in (select id
                                from notifications.message
                               where channel = :channel
                                 and state = 'PLANNED'
                                 and due_at <= :now
                               order by urgency, due_at
                               limit :most
                                 for update skip locked)
                returning *
                """)
                .param("now", now())
                .param("channel", channel.name())
                .param("most", most)
                .query(Messages::message)
                .list()
                .stream()
                .sorted(Comparator.comparing((Message message) -> message.kind().urgency())
                        .thenComparing(Message::plannedAt))
                .toList();
    }

    /// Put back as it was: it was not tried.
    void release(Message message) {
        end(message, "state = 'PLANNED', tries = tries - 1").update();
    }

    /// Of what waited long for one reader about one case only the newest goes out, and tells all. True when this one
    /// went into a newer one.
    boolean mergeIntoNewest(Message message) {
        var newest = db.sql("""
                select id
                  from notifications.message
                 where case_id = :case
                   and channel = :channel
                   and recipient = :recipient
                   and (state = 'PLANNED' and due_at <= :now or state = 'SENDING' and claimed_at = :claimed)
                   and secret is null
                   and id > :id
                 order by id desc
                 limit 1
                """)
                .param("case", message.caseId())
                .param("channel", message.channel().name())
                .param("recipient", message.recipient())
                .param("now", now())
                .param("claimed", message.claimedAt().atOffset(now().getOffset()))
                .param("id", message.id())
                .query(UUID.class)
                .optional();
        newest.ifPresent(into -> {
            db.sql("update notifications.message set merged_into = :into where merged_into = :id")
                    .param("into", into)
                    .param("id", message.id())
                    .update();
            end(message, "state = 'MERGED', merged_into = :into, why = null")
                    .param("into", into)
                    .update();
        });
        return newest.isPresent();
    }

    /// What it tells beside its own, the oldest first.
    List<Message> mergedInto(Message message) {
        return db.sql("select * from notifications.message where merged_into = :id order by id")
                .param("id", message.id())
                .query(Messages::message)
                .list();
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
                   set state = 'PLANNED', due_at = :now, tries = 0, round = round + 1, why = null, asks = 0, ask_at = null
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

    static Message message(ResultSet row, int number) throws SQLException {
        var use = row.getString("secret_use");
        return new Message(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                Lang.valueOf(row.getString("lang")),
                row.getObject("case_id", UUID.class),
                facts(row),
                row.getString("link"),
                use == null ? null : new Letter.Secret(SecretUse.valueOf(use), row.getObject("secret", UUID.class)),
                row.getInt("tries"),
                row.getInt("round"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("claimed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH));
    }
}
