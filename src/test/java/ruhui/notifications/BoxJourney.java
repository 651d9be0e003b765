package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// A person and a unit read their messages.
class BoxJourney extends ModuleTest {

    private final SignedIn signedIn;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final UnreadMessages unread;

    BoxJourney(SignedIn signedIn, Outbox outbox, TransactionTemplate transaction, UnreadMessages unread) {
        this.signedIn = signedIn;
        this.outbox = outbox;
        this.transaction = transaction;
        this.unread = unread;
    }

    @Test
    void an_empty_box_says_so() {
        assertThat(get("/messages", signedIn.person())).hasStatusOk().bodyText().contains("暂无消息");
        assertThat(get("/en/messages", signedIn.unit(Ids.next())))
                .hasStatusOk()
                .bodyText()
                .contains("No messages");
    }

    @Test
    void a_message_is_opened_read_and_put_back() {
        var unit = signedIn.unit(Ids.next());
        var id = told(unit.asUnit().unit(), Kind.FEE_DUE, "fee");
        assertThat(get("/messages", unit)).bodyText().contains("共 1 条，1 条未读", "复审通过，请缴纳会费 ¥6,000.00");
        assertThat(get("/en/messages", unit)).bodyText().contains("fee of ¥6,000.00 due");

        assertThat(get("/messages/" + id, unit))
                .bodyText()
                .contains("请在 2026年12月30日（周三） 前缴纳会费", "href=\"/unit/dues\"", "去缴费");
        assertThat(get("/messages", unit)).bodyText().contains("共 1 条，0 条未读");

        assertThat(post("/messages/" + id + "/unread", unit)).hasRedirectedUrl("/messages?done=notifications.unread");
        assertThat(unread.count(unit.asUnit())).isOne();
    }

    @Test
    void the_unread_come_first_and_all_can_be_marked_at_once() {
        var person = signedIn.person();
        for (int i = 0; i < 25; i++) {
            told(person.account(), Kind.SUBMITTED, "submitted " + i);
        }
        get("/messages/" + told(person.account(), Kind.WITHDRAWN, "withdrawn"), person);
        assertThat(get("/messages", person)).bodyText().contains("共 26 条，25 条未读", "第 1 页，共 2 页");
        assertThat(get("/messages", person)).bodyText().doesNotContain("申请已撤回");
        assertThat(get("/messages?page=2", person)).bodyText().contains("申请已撤回");
        assertThat(get("/messages?page=999", person)).hasStatusOk();

        assertThat(post("/messages/read", person)).hasRedirectedUrl("/messages?done=notifications.read");
        assertThat(unread.count(person.actor())).isZero();
        assertThat(get("/messages?done=notifications.read", person)).bodyText().contains("已全部标为已读");
    }

    @Test
    void nobody_reads_the_messages_of_others() {
        var unit = signedIn.unit(Ids.next());
        var id = told(unit.asUnit().unit(), Kind.FEE_DUE, "fee");
        for (var other : List.of(signedIn.unit(Ids.next()), signedIn.person())) {
            assertThat(get("/messages/" + id, other)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post("/messages/" + id + "/unread", other)).hasStatus(HttpStatus.NOT_FOUND);
            post("/messages/read", other);
        }
        assertThat(unread.count(unit.actor())).isOne();
        assertThat(get("/messages", signedIn.staff(Role.ADMIN))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.get().uri("/messages").exchange()).hasStatus3xxRedirection();
    }

    private UUID told(UUID owner, Kind kind, String event) {
        var letter = Letter.of(
                kind,
                event,
                null,
                kind == Kind.FEE_DUE ? "/unit/dues" : "/my",
                Longest.facts(kind).toArray());
        transaction.executeWithoutResult(_ -> outbox.plan(letter, List.of(new Recipient.InBox(owner, Lang.ZH))));
        return db.sql("select id from notifications.message where event = :event")
                .param("event", event)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult get(String address, Visitor visitor) {
        return browser.get().uri(address).with(visitor).exchange();
    }

    private MvcTestResult post(String address, Visitor visitor) {
        return browser.post().uri(address).with(visitor).exchange();
    }
}
