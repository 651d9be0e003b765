package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.shared.Lang;

/// A text whose sending nobody answered is asked for, and never sent a second time by itself.
class ReceiptsTest extends ModuleTest {

    private final Messages messages;
    private final Gates gates;
    private final Outbox outbox;
    private final Writer writer;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final SmsGateway gateway = new SmsGateway();
    private AliyunSms sms;

    ReceiptsTest(
            Messages messages,
            Gates gates,
            Outbox outbox,
            Writer writer,
            Receipts receipts,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.gates = gates;
        this.outbox = outbox;
        this.writer = writer;
        this.receipts = receipts;
        this.transaction = transaction;
    }

    @BeforeEach
    void plan() {
        sms = new AliyunSms(gateway.settings(), Duration.ofSeconds(5), clock);
        var letter = Letter.of(
                Kind.RETURNED,
                "returned 1",
                null,
                "/my",
                Longest.facts(Kind.RETURNED).toArray());
        transaction.executeWithoutResult(
                _ -> outbox.plan(letter, List.of(new Recipient.ByText("13800138000", Lang.ZH))));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void what_is_in_doubt_is_asked_for_and_found_to_have_arrived() {
        gateway.hangsUp();
        deliver();
        assertThat(state()).isEqualTo("UNKNOWN");
        details(1);
        ask(Duration.ofMinutes(1));
        assertThat(state()).isEqualTo("UNKNOWN");
        ask(Duration.ofMinutes(1));
        assertThat(state()).isEqualTo("SENT");
        details(3);
        ask(Duration.ofMinutes(15));
        assertThat(state()).isEqualTo("DELIVERED");
        details(2);
        ask(Duration.ofHours(3));
        assertThat(state()).as("only forward").isEqualTo("DELIVERED");
        assertThat(sends()).isOne();
    }

    @Test
    void what_nobody_knows_stays_in_doubt_and_is_not_sent_again() {
        gateway.hangsUp();
        deliver();
        gateway.answers(200, "{\"Code\":\"OK\",\"SmsSendDetailDTOs\":{\"SmsSendDetailDTO\":[]}}");
        for (int i = 0; i < 10; i++) {
            ask(Duration.ofHours(3));
            deliver();
        }
        assertThat(state()).isEqualTo("UNKNOWN");
        assertThat(sends()).isOne();
        assertThat(db.sql("select asks from notifications.message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_did_not_arrive_says_why() {
        deliver();
        assertThat(state()).isEqualTo("SENT");
        details(2);
        ask(Duration.ofMinutes(2));
        assertThat(state()).isEqualTo("FAILED");
        assertThat(db.sql("select why from notifications.message")
                        .query(String.class)
                        .single())
                .contains("undelivered", "MOBILE_IN_BLACK");
    }

    private void details(int status) {
        var outId = db.sql("select id || '.' || round from notifications.message")
                .query(String.class)
                .single();
        gateway.answers(200, """
                {"Code":"OK","SmsSendDetailDTOs":{"SmsSendDetailDTO":[{"OutId":"%s","SendStatus":%d,"ErrCode":"MOBILE_IN_BLACK"}]}}""".formatted(outId, status));
    }

    private void deliver() {
        new Deliveries(messages, gates, writer, Map.of(Channel.SMS, sms), Pace.FREE, clock).deliverDue();
    }

    private void ask(Duration after) {
        clock.plus(after);
        receipts.askDue(sms);
    }

    private String state() {
        return db.sql("select state from notifications.message")
                .query(String.class)
                .single();
    }

    private long sends() {
        return gateway.queries.stream()
                .filter(query -> query.contains("TemplateCode="))
                .count();
    }
}
