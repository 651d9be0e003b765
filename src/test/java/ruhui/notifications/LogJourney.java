package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// The staff look after messages that did not arrive.
class LogJourney extends ModuleTest {

    private static final String MOBILE = "13800138000";
    private static final String LOG = "/staff/notifications";

    private final SignedIn signedIn;
    private final Outbox outbox;
    private final Messages messages;
    private final Postman postman;
    private final Kept kept;
    private final TransactionTemplate transaction;

    LogJourney(
            SignedIn signedIn,
            Outbox outbox,
            Messages messages,
            Postman postman,
            Kept kept,
            TransactionTemplate transaction) {
        this.signedIn = signedIn;
        this.outbox = outbox;
        this.messages = messages;
        this.postman = postman;
        this.kept = kept;
        this.transaction = transaction;
    }

    @BeforeEach
    void forget() {
        kept.forget();
    }

    @Test
    void a_text_whose_outcome_is_unknown_is_sent_again_by_a_human_once() {
        var admin = signedIn.staff(Role.ADMIN);
        var id = unknown();
        assertThat(get(LOG, admin))
                .bodyText()
                .contains("138****8000", "结果未知", "短信服务商没有回应")
                .doesNotContain(MOBILE);
        assertThat(get(LOG + "/" + id, admin))
                .bodyText()
                .contains("重新发送", "贵单位已成为会员")
                .doesNotContain(MOBILE);
        assertThat(get(LOG + "/" + id + "/again", admin)).bodyText().contains("对方可能已经收到");

        assertThat(post(LOG + "/" + id + "/again", admin)).hasStatus3xxRedirection();
        assertThat(post(LOG + "/" + id + "/again", admin)).hasStatus(HttpStatus.CONFLICT);
        assertThat(postman.to(MOBILE)).hasSize(1);
        assertThat(get(LOG + "/" + id, admin)).bodyText().contains("已提交");
        assertThat(db.sql("select count(*) from audit.entry where act = 'notifications.act.again'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_log_is_filtered_by_channel_state_and_recipient() {
        var reviewer = signedIn.staff(Role.PRELIMINARY);
        unknown();
        assertThat(get(LOG + "?channel=SMS&state=UNKNOWN&to=138-0013-8000", reviewer))
                .bodyText()
                .contains("138****8000");
        assertThat(get(LOG + "?state=SENT", reviewer)).bodyText().contains("没有消息");
        assertThat(get(LOG + "?to=13900139000", reviewer)).bodyText().contains("没有消息", "清除筛选");
        assertThat(get(LOG + "?to=R2026-99999&channel=x'&state=%7By%7D", reviewer))
                .hasStatusOk();
        assertThat(get("/en" + LOG, reviewer)).bodyText().contains("Outcome unknown", "Channels");
    }

    @Test
    void finance_has_no_business_here_and_the_auditor_only_reads() {
        var id = unknown();
        assertThat(get(LOG, signedIn.staff(Role.FINANCE))).hasStatus(HttpStatus.FORBIDDEN);
        var auditor = signedIn.staff(Role.AUDITOR);
        assertThat(get(LOG + "/" + id, auditor)).hasStatusOk();
        assertThat(post(LOG + "/" + id + "/again", auditor)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LOG + "/" + new UUID(1, 1), auditor)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_demo_shows_what_would_have_been_sent() {
        plan();
        postman.to(MOBILE);
        assertThat(browser.get().uri("/dev/messages").exchange())
                .hasStatusOk()
                .bodyText()
                .contains(MOBILE, "贵单位已成为会员");
        assertThat(browser.get().uri("/en/dev/messages?to=nobody").exchange())
                .bodyText()
                .contains("No messages yet");
    }

    private UUID unknown() {
        plan();
        var message = messages.claim(Channel.SMS, 1).getFirst();
        messages.ended(message, State.UNKNOWN, Why.of("silent"));
        return message.id();
    }

    private void plan() {
        var letter = Letter.of(
                Kind.JOINED, "joined", null, "/unit", Longest.facts(Kind.JOINED).toArray());
        transaction.executeWithoutResult(_ -> outbox.plan(letter, List.of(new Recipient.ByText(MOBILE, Lang.ZH))));
    }

    private MvcTestResult get(String address, Visitor visitor) {
        return browser.get().uri(address).with(visitor).exchange();
    }

    private MvcTestResult post(String address, Visitor visitor) {
        return browser.post().uri(address).with(visitor).exchange();
    }
}
