package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which channels answer nobody at the moment: a dead one is knocked at after 1, 5 and then every 15 minutes, and what
/// waits for it keeps its tries.
@Repository
class Gates {

    private static final List<Duration> KNOCKS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final JdbcClient db;
    private final Clock clock;

    Gates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Shut(Instant since, Instant nextTry, Why why) {}

    Optional<Shut> shut(Channel channel) {
        return db.sql("select since, next_try, why from notifications.channel where channel = :channel")
                .param("channel", channel.name())
                .query((row, _) -> new Shut(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("next_try", OffsetDateTime.class).toInstant(),
                        Why.from(row.getString("why"))))
                .optional();
    }

    /// What the staff should be told at once: dead channels, and that something waits for more than an hour.
    Alarm alarm() {
        return db.sql("""
                select array(select channel from notifications.channel order by channel) as down,
                       exists (select
                                 from notifications.message
                                where state = 'PLANNED'
                                  and due_at < :late) as late
                """)
                .param("late", OffsetDateTime.now(clock).minusHours(1))
                .query((row, _) -> new Alarm(
                        Arrays.stream((String[]) row.getArray("down").getArray())
                                .map(Channel::valueOf)
                                .toList(),
                        row.getBoolean("late")))
                .single();
    }

    record Alarm(List<Channel> down, boolean late) {}

    void shut(Channel channel, Why why) {
        var now = OffsetDateTime.now(clock);
        var failures = db.sql("""
                insert into notifications.channel (channel, since, failures, next_try, why)
                values (:channel, :now, 1, :now, :why)
                on conflict (channel) do update
                   set failures = channel.failures + 1, why = excluded.why
                returning failures
                """)
                .param("channel", channel.name())
                .param("now", now)
                .param("why", why.kept("-", "-"))
                .query(Integer.class)
                .single();
        db.sql("update notifications.channel set next_try = :next where channel = :channel")
                .param("next", now.plus(KNOCKS.get(Math.min(failures, KNOCKS.size()) - 1)))
                .param("channel", channel.name())
                .update();
    }

    /// It answers again, or a human wants it tried at once.
    void open(Channel channel) {
        db.sql("delete from notifications.channel where channel = :channel")
                .param("channel", channel.name())
                .update();
    }
}
