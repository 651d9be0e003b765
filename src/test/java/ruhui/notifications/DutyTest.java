package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.accounts.People;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.entry.Filled;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// What the staff are told of their own duties and of messages that are missing.
class DutyTest extends ModuleTest {

    private final SignedIn signedIn;
    private final Ready ready;
    private final Filled filled;
    private final Digest digest;
    private final Housekeeping housekeeping;
    private final Messages messages;
    private final Gates gates;
    private final Outbox outbox;
    private final Postman postman;
    private final Kept kept;
    private final People people;
    private final TransactionTemplate transaction;

    DutyTest(
            SignedIn signedIn,
            Ready ready,
            Filled filled,
            Digest digest,
            Housekeeping housekeeping,
            Messages messages,
            Gates gates,
            Outbox outbox,
            Postman postman,
            Kept kept,
            People people,
            TransactionTemplate transaction) {
        this.signedIn = signedIn;
        this.ready = ready;
        this.filled = filled;
        this.digest = digest;
        this.housekeeping = housekeeping;
        this.messages = messages;
        this.gates = gates;
        this.outbox = outbox;
        this.postman = postman;
        this.kept = kept;
        this.people = people;
        this.transaction = transaction;
    }

    @BeforeEach
    void prepare() {
        ready.association();
        kept.forget();
    }

    @Test
    void a_colleague_gets_one_digest_on_a_working_morning_and_only_of_what_is_due() {
        var reviewer = mailbox(signedIn.staff(Role.PRELIMINARY));
        var finance = mailbox(signedIn.staff(Role.FINANCE));
        filled.submitted();
        digest.run();
        assertThat(postman.subjects(reviewer)).isEmpty();
        today("2026-11-28");
        digest.run();
        assertThat(postman.subjects(reviewer)).as("no letter on a Saturday").isEmpty();
        today("2026-11-30");
        digest.run();
        digest.run();
        assertThat(postman.subjects(reviewer)).containsExactly("[入会申请] 今日待办：到期 0 件，逾期 1 件");
        assertThat(postman.subjects(finance)).isEmpty();
        today("2026-12-01");
        digest.run();
        assertThat(postman.subjects(reviewer)).hasSize(2);
    }

    @Test
    void what_was_planned_and_is_not_out_after_an_hour_is_an_alarm() {
        plan("joined 1");
        clock.plus(Duration.ofMinutes(61));
        var admin = signedIn.staff(Role.ADMIN);
        assertThat(get("/staff", admin)).bodyText().contains("等待超过一小时");
        assertThat(get("/staff/notifications/report", admin)).bodyText().contains("缺口共 2 条");
        postman.to("nobody");
        assertThat(get("/staff", admin)).bodyText().doesNotContain("等待超过一小时");
        assertThat(get("/en/staff/notifications/report", admin)).bodyText().contains("No gap");
        gates.shut(Channel.EMAIL, Why.of("down"));
        assertThat(get("/staff", admin)).bodyText().contains("邮件通道连接不上");
        assertThat(get("/staff/notifications", admin)).bodyText().contains("起连接不上，下次尝试");
    }

    @Test
    void all_that_failed_is_sent_again_after_a_look() {
        var admin = signedIn.staff(Role.ADMIN);
        for (int i = 0; i < 3; i++) {
            plan("joined " + i);
        }
        messages.claim(Channel.EMAIL, 3)
                .forEach(message -> messages.ended(message, State.FAILED, Why.of("refused", "550")));
        messages.claim(Channel.SMS, 3).forEach(message -> messages.ended(message, State.UNKNOWN, Why.of("silent")));
        var all = "/staff/notifications/again";
        assertThat(get(all, admin)).bodyText().contains("共 3 条", "结果未知的 3 条");
        assertThat(get(all + "?kind=SUBMITTED", admin)).bodyText().contains("没有失败的消息");
        assertThat(browser.post().uri(all).with(admin).exchange()).hasStatus3xxRedirection();
        postman.to("nobody");
        assertThat(kept.sheets()).hasSize(3).allMatch(sheet -> sheet.channel() == Channel.EMAIL);
        assertThat(browser.post().uri(all).with(admin).exchange()).hasStatus(409);
        assertThat(browser.post().uri(all).param("unknown", "yes").with(admin).exchange())
                .hasStatus3xxRedirection();
        postman.to("nobody");
        assertThat(kept.sheets()).hasSize(6);
        assertThat(get(all, signedIn.staff(Role.FORMAL))).hasStatus(403);
    }

    @Test
    void the_log_is_searched_by_unit_and_kind() {
        var admin = signedIn.staff(Role.ADMIN);
        filled.submitted();
        var log = "/staff/notifications?to=";
        assertThat(get(log + "北方热力", admin)).bodyText().contains("c***@example.com");
        assertThat(get(log + "R2026-00001&kind=SUBMITTED", admin)).bodyText().contains("c***@example.com");
        assertThat(get(log + "R2026-00001&kind=JOINED", admin)).bodyText().contains("没有消息");
        assertThat(get(log + "南方热力", admin)).bodyText().contains("没有消息");
    }

    @Test
    void a_box_is_looked_through_by_topic_and_kept_two_years() {
        var person = signedIn.person();
        filled.submitted(person.asPerson());
        assertThat(get("/messages?topic=APPLICATION", person)).bodyText().contains("申请已提交");
        assertThat(get("/messages?topic=MONEY", person))
                .bodyText()
                .contains("这一类没有消息")
                .doesNotContain("申请已提交");
        clock.plusDays(730);
        housekeeping.run();
        assertThat(count("channel = 'INSITE'")).isOne();
        clock.plusDays(2);
        housekeeping.run();
        assertThat(count("channel = 'INSITE'")).isZero();
        assertThat(count("channel = 'EMAIL'")).isOne();
    }

    private String mailbox(Visitor visitor) {
        return people.contact(visitor.account()).orElseThrow().email();
    }

    private void plan(String event) {
        var letter = Letter.of(
                Kind.JOINED, event, null, "/unit", Longest.facts(Kind.JOINED).toArray());
        transaction.executeWithoutResult(_ -> outbox.plan(
                letter,
                List.of(
                        new Recipient.ByText("13800138000", Lang.ZH),
                        new Recipient.ByMail("office@example.org", Lang.ZH),
                        new Recipient.InBox(new UUID(1, 1), Lang.ZH))));
    }

    private int count(String condition) {
        return db.sql("select count(*) from notifications.message where " + condition)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String address, Visitor visitor) {
        return browser.get().uri(address).with(visitor).exchange();
    }
}
