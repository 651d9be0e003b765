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

/// Many messages at once, and what waited long.
class BacklogTest extends ModuleTest {

    private static final String MOBILE = "13800138000";
    private static final String MAILBOX = "office@example.org";

    private final Messages messages;
    private final Gates gates;
    private final Outbox outbox;
    private final Writer writer;
    private final TransactionTemplate transaction;

    BacklogTest(Messages messages, Gates gates, Outbox outbox, Writer writer, TransactionTemplate transaction) {
        this.messages = messages;
        this.gates = gates;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
    }

    @Test
    void no_more_go_out_than_the_channel_takes() {
        for (int i = 0; i < 30; i++) {
            plan("joined " + i);
        }
        var world = world(_ -> new Outcome.Sent("id"));
        world.pace = new Pace(Map.of(Channel.SMS, 5), Duration.ofSeconds(2));
        world.deliver(Channel.SMS);
        assertThat(world.sent).hasSize(10);
        world.deliver(Channel.SMS);
        assertThat(world.sent).hasSize(20);
    }

    @Test
    void what_waited_long_for_one_case_goes_out_as_one() {
        var unit = new java.util.UUID(3, 3);
        for (var kind : List.of(Kind.PAPERS_MISSING, Kind.CORRECT, Kind.FEE_DUE)) {
            transaction.executeWithoutResult(_ -> outbox.plan(
                    Letter.of(
                            kind,
                            "case " + kind,
                            unit,
                            "/unit",
                            Longest.facts(kind).toArray()),
                    recipients()));
            clock.plus(Duration.ofSeconds(1));
        }
        clock.plus(Duration.ofHours(24));
        var world = world(_ -> new Outcome.Sent("id"));
        world.deliver();
        assertThat(world.sent).extracting(Message::kind).containsExactly(Kind.FEE_DUE, Kind.FEE_DUE);
        assertThat(world.written.getLast().body()).contains("还缺 5 项材料", "复审：有 12 处需要您修改", "请在 2026年12月30日");
        assertThat(count("state = 'MERGED'")).isEqualTo(4);
        assertThat(count("channel <> 'INSITE' and state = 'SENT'")).isEqualTo(2);
    }

    @Test
    void a_line_that_breaks_again_and_again_is_left_alone() {
        for (int i = 0; i < 30; i++) {
            plan("joined " + i);
        }
        var tarPit = world(_ -> new Outcome.Later(Why.of("broken")));
        tarPit.deliver(Channel.EMAIL);
        assertThat(tarPit.sent).hasSize(3);
        assertThat(gates.shut(Channel.EMAIL)).isPresent();
        assertThat(count("channel = 'EMAIL' and state = 'PLANNED' and tries = 0"))
                .isEqualTo(27);
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
