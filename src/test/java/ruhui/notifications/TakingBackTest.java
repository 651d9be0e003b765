package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.admission.Admissions;
import ruhui.admission.Admitted;
import ruhui.association.Ready;
import ruhui.entry.Applications;
import ruhui.entry.Cases;
import ruhui.entry.Command;
import ruhui.entry.Filled;
import ruhui.entry.Stage;
import ruhui.shared.Actor;
import ruhui.shared.Refused;
import ruhui.shared.Role;

/// A reviewer who erred has a minute: nobody was told, and all is as before.
class TakingBackTest extends ModuleTest {

    private static final String MAILBOX = "contact@example.com";

    private final Ready ready;
    private final Filled filled;
    private final Admitted admitted;
    private final Applications applications;
    private final Admissions admissions;
    private final Cases cases;
    private final SignedIn signedIn;
    private final Postman postman;
    private final Deliveries deliveries;
    private final Messages messages;
    private final BoxScreens boxes;
    private final Kept kept;

    TakingBackTest(
            Ready ready,
            Filled filled,
            Admitted admitted,
            Applications applications,
            Admissions admissions,
            Cases cases,
            SignedIn signedIn,
            Postman postman,
            Deliveries deliveries,
            Messages messages,
            BoxScreens boxes,
            Kept kept) {
        this.ready = ready;
        this.filled = filled;
        this.admitted = admitted;
        this.applications = applications;
        this.admissions = admissions;
        this.cases = cases;
        this.signedIn = signedIn;
        this.postman = postman;
        this.deliveries = deliveries;
        this.messages = messages;
        this.boxes = boxes;
        this.kept = kept;
    }

    @BeforeEach
    void prepare() {
        ready.association();
        kept.forget();
    }

    @Test
    void an_approval_is_taken_back_and_given_again() {
        var person = Filled.person();
        var id = filled.submitted(person);
        deliveries.deliverDue();
        kept.forget();
        applications.perform(new Command.Approve(""), id, Filled.REVIEWER);
        clock.plus(Duration.ofSeconds(59));
        deliveries.deliverDue();
        assertThat(boxes.box(person.account(), ruhui.shared.Lang.ZH, 1).lines()).hasSize(1);
        applications.perform(new Command.TakeBack(), id, Filled.REVIEWER);
        assertThat(cases.stage(id)).isInstanceOf(Stage.Submitted.class);
        assertThatThrownBy(() -> admissions.stage(id)).isInstanceOf(ruhui.shared.NotFound.class);
        clock.plus(Duration.ofMinutes(5));
        deliveries.deliverDue();
        assertThat(kept.sheets()).isEmpty();
        assertThat(boxes.box(person.account(), ruhui.shared.Lang.ZH, 1).lines()).hasSize(1);

        applications.perform(new Command.Approve(""), id, Filled.REVIEWER);
        assertThat(postman.initialPassword(MAILBOX)).isNotBlank();
        assertThat(boxes.box(person.account(), ruhui.shared.Lang.ZH, 1).lines()).hasSize(2);
    }

    @Test
    void a_return_or_rejection_is_taken_back_without_a_trace_for_the_applicant() {
        var id = filled.submitted(Filled.person());
        applications.perform(new Command.Return(Map.of("regStreet", "写错了"), ""), id, Filled.REVIEWER);
        applications.perform(new Command.TakeBack(), id, Filled.REVIEWER);
        applications.perform(new Command.Reject("看错了", 6), id, Filled.REVIEWER);
        applications.perform(new Command.TakeBack(), id, Filled.REVIEWER);
        assertThat(cases.stage(id)).isInstanceOf(Stage.Submitted.class);
        assertThat(db.sql("select count(*) from entry.comment")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(postman.subjects(MAILBOX)).containsExactly("[入会申请] 申请已提交，编号 R2026-00001");
    }

    @Test
    void it_is_for_who_decided_and_for_a_minute_and_as_long_as_nobody_acted() {
        var id = filled.submitted(Filled.person());
        applications.perform(new Command.Approve(""), id, Filled.REVIEWER);
        var colleague = new Actor.Staff(new UUID(7, 7), "别人", Filled.REVIEWER.roles());
        refused(id, colleague);
        clock.plus(Duration.ofSeconds(60));
        refused(id, Filled.REVIEWER);
        assertThat(postman.initialPassword(MAILBOX)).isNotBlank();

        var person = Filled.person();
        var other = filled.submitted(person);
        applications.perform(new Command.Return(Map.of("regStreet", "请补"), ""), other, Filled.REVIEWER);
        applications.perform(new Command.Withdraw(), other, person);
        refused(other, Filled.REVIEWER);
    }

    @Test
    void what_went_out_already_cannot_be_taken_back() {
        var id = filled.submitted(Filled.person());
        applications.perform(new Command.Approve(""), id, Filled.REVIEWER);
        postman.release();
        messages.claim(Channel.SMS, 1).getFirst();
        assertThatThrownBy(() -> applications.perform(new Command.TakeBack(), id, Filled.REVIEWER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.problem().key()).isEqualTo("notifications.refused.sent"));
        assertThat(cases.stage(id)).isInstanceOf(Stage.Passed.class);
    }

    @Test
    void at_the_last_moment_it_is_either_undone_and_silent_or_told() {
        for (int round = 0; round < 10; round++) {
            var id = filled.submitted(Filled.person());
            deliveries.deliverDue();
            kept.forget();
            applications.perform(new Command.Reject("看错了", 0), id, Filled.REVIEWER);
            postman.release();
            var sending = CompletableFuture.runAsync(deliveries::deliverDue);
            var undone = tried(id);
            sending.join();
            deliveries.deliverDue();
            assertThat(kept.sheets()).hasSize(undone ? 0 : 2);
            assertThat(cases.stage(id)).isInstanceOf(undone ? Stage.Submitted.class : Stage.Rejected.class);
        }
    }

    @Test
    void the_formal_review_takes_back_approval_return_and_rejection() {
        var formal = signedIn.staff(Role.FORMAL);
        var id = admitted.received();
        for (var decision : List.of(
                new ruhui.admission.Command.Return(Map.of("regStreet", "与执照不一致")),
                new ruhui.admission.Command.Reject("材料不属实"),
                new ruhui.admission.Command.Approve())) {
            var before = admissions.stage(id);
            admissions.perform(decision, id, formal.asStaff());
            assertThat(get("/staff/formal", formal)).bodyText().contains("撤销");
            assertThat(browser.post()
                            .uri("/staff/formal/" + id + "/undo")
                            .with(formal)
                            .exchange())
                    .hasStatus3xxRedirection();
            assertThat(admissions.stage(id)).isEqualTo(before);
            assertThat(cases.stage(id)).isInstanceOf(Stage.Passed.class);
        }
        assertThat(postman.subjects(MAILBOX)).noneMatch(subject -> subject.contains("复审"));
        admissions.perform(new ruhui.admission.Command.Approve(), id, formal.asStaff());
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 复审通过，请缴纳会费 ¥2,000.00");
    }

    @Test
    void the_queue_offers_it_for_a_minute() {
        var reviewer = signedIn.staff(Role.PRELIMINARY);
        var id = filled.submitted(Filled.person());
        applications.perform(new Command.Approve(""), id, reviewer.asStaff());
        assertThat(get("/staff/review", reviewer)).bodyText().contains("/staff/review/" + id + "/undo", "前可以撤销");
        assertThat(get("/en/staff/review", reviewer)).bodyText().contains("You can take it back until");
        assertThat(get("/staff/review", signedIn.staff(Role.PRELIMINARY)))
                .bodyText()
                .doesNotContain("/undo");
        clock.plus(Duration.ofSeconds(60));
        assertThat(get("/staff/review", reviewer)).bodyText().doesNotContain("/undo");
        assertThat(browser.post()
                        .uri("/staff/review/" + id + "/undo")
                        .with(reviewer)
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("不能再撤销");
    }

    private boolean tried(UUID id) {
        try {
            applications.perform(new Command.TakeBack(), id, Filled.REVIEWER);
            return true;
        } catch (Refused late) {
            return false;
        }
    }

    private void refused(UUID id, Actor.Staff by) {
        assertThatThrownBy(() -> applications.perform(new Command.TakeBack(), id, by))
                .isInstanceOf(Refused.class);
    }

    private MvcTestResult get(String address, Visitor visitor) {
        return browser.get().uri(address).with(visitor).exchange();
    }
}
