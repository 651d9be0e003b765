package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks what became of texts that were handed over, or perhaps handed over: three times, ever later. What nobody knows
/// after that stays shown as unknown; nothing is ever sent a second time for want of an answer.
@Component
class Receipts {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofHours(2));
    private static final int A_RUN = 50;

    private final JdbcClient db;
    private final Clock clock;

    Receipts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void askDue(Transport transport) {
        if (!transport.reports()) {
            return;
        }
        schedule();
        for (var message : due()) {
            switch (transport.report(message)) {
                case Report.Arrived _ -> became(message, State.DELIVERED, null);
                case Report.Lost(var why) -> became(message, State.FAILED, why);
                case Report.Underway _ -> became(message, State.SENT, null);
                case Report.Silent _ -> {}
            }
        }
    }

    /// Each text is asked for once it was sent or left in doubt.
    private void schedule() {
        db.sql("""
                update notifications.message
                   set ask_at = coalesce(sent_at, due_at) + make_interval(secs => :pause)
                 where channel = 'SMS'
                   and state in ('SENT', 'UNKNOWN')
                   and asks = 0
                   and ask_at is null
                   and planned_at > :since
                """)
                .param("pause", PAUSES.getFirst().toSeconds())
                .param("since", now().minusDays(2))
                .update();
    }

    private List<Message> due() {
        var found = db.sql("""
                select *
                  from notifications.message
                 where ask_at <= :now
                   and state in ('SENT', 'UNKNOWN')
                 order by ask_at
                 limit :most
                """)
                .param("now", now())
                .param("most", A_RUN)
                .query(Messages::message)
                .list();
        found.forEach(this::asked);
        return found;
    }

    private void asked(Message message) {
        db.sql("""
                update notifications.message
                   set asks = asks + 1,
                       ask_at = case asks when 0 then :second when 1 then :third end
                 where id = :id
                """)
                .param("second", now().plus(PAUSES.get(1)))
                .param("third", now().plus(PAUSES.get(2)))
                .param("id", message.id())
                .update();
    }

    /// Only forward: what arrived stays arrived, and what is being sent again is another matter.
    private void became(Message message, State state, @org.jspecify.annotations.Nullable Why why) {
        db.sql("""
                update notifications.message
                   set state = :state, why = :why, sent_at = coalesce(sent_at, :now),
                       ask_at = case when :state = 'SENT' then ask_at end
                 where id = :id
                   and round = :round
                   and state in ('SENT', 'UNKNOWN')
                """)
                .param("state", state.name())
                .param("why", why == null ? null : why.kept(message.recipient(), message.masked()))
                .param("now", now())
                .param("id", message.id())
                .param("round", message.round())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
