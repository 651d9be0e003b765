package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.shared.Lang;

/// What becomes of messages while the world outside misbehaves.
class DeliveriesTest extends ModuleTest {

    private static final String MOBILE = "13800138000";
    private static final String MAILBOX = "office@example.org";

    private final Messages messages;
    private final Gates gates;
    private final Outbox outbox;
    private final Writer writer;
    private final TransactionTemplate transaction;

    DeliveriesTest(Messages messages, Gates gates, Outbox outbox, Writer writer, TransactionTemplate transaction) {
        this.messages = messages;
        this.gates = gates;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
    }

    @Test
    void an_event_heard_twice_tells_once() {
        plan("joined 1");
        plan("joined 1");
        plan("joined 2");
        assertThat(count("true")).isEqualTo(6);
        var world = world(_ -> new Outcome.Sent("id"));
        world.deliver();
        world.deliver();
        assertThat(world.sent).hasSize(4);
        assertThat(count("state = 'SENT'")).isEqualTo(6);
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        transaction.executeWithoutResult(status -> {
            outbox.plan(letter("joined 1"), recipients());
            status.setRollbackOnly();
        });
        assertThat(count("true")).isZero();
    }

    @Test
    void an_e_mail_is_tried_six_times_ever_more_slowly() {
        plan("joined 1");
        var world = world(_ -> new Outcome.Later(Why.of("later", "450 busy " + MAILBOX)));
        world.deliver(Channel.EMAIL);
        world.deliver(Channel.EMAIL);
        assertThat(world.sent).hasSize(1);
        for (var minutes : List.of(1, 5, 15, 60, 360)) {
            clock.plus(Duration.ofMinutes(minutes).minusSeconds(1));
            world.deliver(Channel.EMAIL);
            clock.plus(Duration.ofSeconds(1));
            world.deliver(Channel.EMAIL);
        }
        assertThat(world.sent).hasSize(6);
        assertThat(count("state = 'FAILED' and channel = 'EMAIL' and tries = 6"))
                .isOne();
        assertThat(count("why like '%450 busy o***@example.org'")).isOne();
    }

    @Test
    void a_text_is_tried_twice_at_most_and_never_after_silence() {
        plan("joined 1");
        var limited = world(_ -> new Outcome.Later(Why.of("limit", "isv.BUSINESS_LIMIT_CONTROL")));
        limited.deliver(Channel.SMS);
        clock.plus(Duration.ofMinutes(1));
        limited.deliver(Channel.SMS);
        clock.plus(Duration.ofDays(1));
        limited.deliver(Channel.SMS);
        assertThat(limited.sent).hasSize(2);
        assertThat(count("state = 'FAILED' and channel = 'SMS'")).isOne();

        plan("joined 2");
        var silent = world(_ -> new Outcome.Unknown(Why.of("silent")));
        silent.deliver(Channel.SMS);
        clock.plus(Duration.ofDays(1));
        silent.deliver(Channel.SMS);
        assertThat(silent.sent).hasSize(1);
        assertThat(count("state = 'UNKNOWN'")).isOne();
    }

    @Test
    void while_nobody_answers_nothing_is_lost_and_nothing_hammered() {
        for (int i = 0; i < 5; i++) {
            plan("joined " + i);
        }
        var dead = world(_ -> new Outcome.Down(Why.of("down")));
        for (int minute = 0; minute < 24 * 60; minute += 10) {
            dead.deliver(Channel.EMAIL);
            clock.plus(Duration.ofMinutes(10));
        }
        assertThat(dead.sent).as("at 0, 10, 20 and then every 20 minutes").hasSize(73);
        assertThat(gates.shut(Channel.EMAIL)).isPresent();
        assertThat(count("channel = 'EMAIL' and state = 'PLANNED' and tries = 0"))
                .isEqualTo(5);
        var back = world(_ -> new Outcome.Sent("id"));
        back.deliver(Channel.EMAIL);
        assertThat(back.sent).hasSize(5);
        assertThat(gates.shut(Channel.EMAIL)).isEmpty();

        plan("joined late");
        clock.plus(Duration.ofDays(4));
        dead.deliver(Channel.EMAIL);
        assertThat(count("channel = 'EMAIL' and state = 'FAILED'")).isOne();
    }

    @Test
    void a_killed_process_leaves_letters_to_go_again_and_texts_unknown() {
        plan("joined 1");
        var killed = messages.claim(Channel.EMAIL, 1).getFirst();
        messages.claim(Channel.SMS, 1).getFirst();
        var world = world(_ -> new Outcome.Sent("id"));
        clock.plus(Deliveries.PATIENCE);
        world.deliver();
        assertThat(world.sent).isEmpty();
        clock.plus(Duration.ofSeconds(1));
        world.deliver();
        assertThat(world.sent).extracting(Message::channel).containsExactly(Channel.EMAIL);
        assertThat(world.sent.getFirst().id()).isEqualTo(killed.id());
        assertThat(count("channel = 'SMS' and state = 'UNKNOWN' and why like 'notifications.why.killed%'"))
                .isOne();

        messages.ended(killed, State.FAILED, Why.of("broken"));
        assertThat(count("channel = 'EMAIL' and state = 'SENT'")).isOne();
    }

    @Test
    void a_letter_that_kills_its_process_each_time_is_given_up() {
        plan("joined 1");
        var world = world(_ -> new Outcome.Sent("id"));
        for (int i = 0; i < 6; i++) {
            messages.claim(Channel.EMAIL, 1).getFirst();
            clock.plus(Deliveries.PATIENCE.plusSeconds(1));
            messages.takeUpAgain(Channel.EMAIL, Deliveries.PATIENCE, 6);
        }
        world.deliver(Channel.EMAIL);
        assertThat(world.sent).isEmpty();
        assertThat(count("channel = 'EMAIL' and state = 'FAILED'")).isOne();
    }

    @Test
    void what_cannot_be_sent_here_says_so_and_waits_for_a_human() {
        plan("joined 1");
        new Deliveries(
                        messages,
                        gates,
                        writer,
                        Map.of(Channel.SMS, new Transport.Absent(), Channel.EMAIL, new Transport.Absent()),
                        Pace.FREE,
                        clock)
                .deliverDue();
        assertThat(count("state = 'OFF' and sent_at is null and why like 'notifications.why.off%'"))
                .isEqualTo(2);
        var world = world(_ -> new Outcome.Sent("id"));
        world.deliver();
        assertThat(world.sent).isEmpty();
    }

    @Test
    void a_fault_of_ours_is_not_hidden_and_not_repeated() {
        plan("joined 1");
        var world = world(_ -> {
            throw new IllegalStateException("broken in this test on purpose");
        });
        world.deliver(Channel.SMS);
        assertThat(count("channel = 'SMS' and state = 'UNKNOWN' and why like 'notifications.why.bug%'"))
                .isOne();
    }

    @Test
    void the_most_urgent_goes_first() {
        plan("joined 1");
        clock.plus(Duration.ofSeconds(1));
        transaction.executeWithoutResult(
                _ -> outbox.plan(Letter.of(Kind.TAKEN, "taken", null, "/login"), recipients()));
        var world = world(_ -> new Outcome.Sent("id"));
        world.deliver(Channel.SMS);
        assertThat(world.sent).extracting(Message::kind).containsExactly(Kind.TAKEN, Kind.JOINED);
    }

    private World world(Function<Message, Outcome> answer) {
        return new World(messages, gates, writer, clock, answer);
    }

    private void plan(String event) {
        transaction.executeWithoutResult(_ -> outbox.plan(letter(event), recipients()));
    }

    private static Letter letter(String event) {
        return Letter.of(
                Kind.JOINED, event, null, "/unit", Longest.facts(Kind.JOINED).toArray());
    }

    private static List<Recipient> recipients() {
        return List.of(
                new Recipient.ByText(MOBILE, Lang.ZH),
                new Recipient.ByMail(MAILBOX, Lang.ZH),
                new Recipient.InBox(new java.util.UUID(1, 1), Lang.ZH));
    }

    private int count(String condition) {
        return db.sql("select count(*) from notifications.message where " + condition)
                .query(Integer.class)
                .single();
    }
}
