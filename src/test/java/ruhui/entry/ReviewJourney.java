package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// The preliminary reviewers at their desk.
class ReviewJourney extends ModuleTest {

    private final SignedIn signedIn;
    private final Ready ready;
    private final Filled filled;
    private final Filling filling;
    private final Applications applications;
    private final ApplicationStore store;
    private final PreliminaryQueue queue;
    private SignedIn.Visitor wang;
    private Actor.Person applicant;
    private UUID id;

    ReviewJourney(
            SignedIn signedIn,
            Ready ready,
            Filled filled,
            Filling filling,
            Applications applications,
            ApplicationStore store,
            PreliminaryQueue queue) {
        this.signedIn = signedIn;
        this.ready = ready;
        this.filled = filled;
        this.filling = filling;
        this.applications = applications;
        this.store = store;
        this.queue = queue;
    }

    @BeforeEach
    void something_waits() {
        ready.association();
        wang = signedIn.staff(Role.PRELIMINARY);
        applicant = signedIn.person().asPerson();
        id = filled.submitted(applicant);
    }

    @Test
    void the_most_urgent_is_first_and_the_filters_stand_in_the_address() {
        today("2026-11-24");
        var answers = Filled.answers();
        answers.put("unitName", "海滨阀门制造有限公司");
        filled.submitted(Filled.person(), answers);
        wang = signedIn.staff(Role.PRELIMINARY);
        var page = text(get("/staff/review"));
        assertThat(page.indexOf("北方热力有限公司")).isLessThan(page.indexOf("海滨阀门"));
        assertThat(get("/staff/review?q=阀门")).bodyText().contains("海滨阀门").doesNotContain("北方热力");
        assertThat(get("/staff/review?stage=Passed")).bodyText().contains("没有符合条件的申请");
        today("2026-11-27");
        wang = signedIn.staff(Role.PRELIMINARY);
        assertThat(queue.count(LocalDate.parse("2026-11-27"))).isEqualTo(new ruhui.web.Queue.Count(2, 1, 1));
        assertThat(get("/staff/review")).bodyText().contains("已超期", "今天到期");
    }

    @Test
    void a_case_is_taken_for_half_an_hour() {
        assertThat(post("/staff/review/next", Map.of())).hasRedirectedUrl("/staff/review/" + id);
        assertThat(get("/staff/review/" + id)).bodyText().contains("由您领取");
        var li = signedIn.staff(Role.PRELIMINARY);
        assertThat(browser.post().uri("/staff/review/next").with(li).exchange())
                .hasRedirectedUrl("/staff/review?done=entry.nothing");
        clock.plus(java.time.Duration.ofMinutes(31));
        li = signedIn.staff(Role.PRELIMINARY);
        assertThat(browser.post().uri("/staff/review/next").with(li).exchange())
                .hasRedirectedUrl("/staff/review/" + id);
    }

    @Test
    void a_return_needs_a_comment_and_the_second_round_shows_only_changes() {
        assertThat(decide(Map.of("decision", "return")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请至少在一个项目旁写明");
        assertThat(decide(Map.of("decision", "return", "c.regStreet", "请写到楼层", "word", "其他都好")))
                .hasRedirectedUrl("/staff/review?done=entry.return");
        assertThat(get("/staff/review/" + id)).bodyText().contains("请写到楼层", "其他都好", "待补正");
        filling.say(applicant, Map.of("regStreet", "样例街 9 号 2 层"));
        applications.perform(new Command.Submit(), id, applicant);
        assertThat(get("/staff/review/" + id))
                .bodyText()
                .contains("第 2 轮", "<del>样例街 8 号院 3 号楼 12 层</del>", "样例街 9 号 2 层", "上次的意见：请写到楼层");
        assertThat(decide(Map.of("decision", "approve"))).hasRedirectedUrl("/staff/review?done=entry.approve");
        assertThat(store.find(id).stage()).isEqualTo(new Stage.Passed());
    }

    @Test
    void comments_are_not_lost_by_approving() {
        assertThat(decide(Map.of("decision", "approve", "c.regStreet", "请写到楼层")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("您写了 1 条意见", ">请写到楼层</textarea>");
    }

    @Test
    void a_rejection_says_why_and_from_when_to_try_again() {
        assertThat(decide(Map.of("decision", "reject"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var thought = Map.of("decision", "reject", "reason", "与供热行业无关", "months", "3", "c.regStreet", "请写到楼层");
        assertThat(decide(thought)).hasStatusOk().bodyText().contains("与供热行业无关", "2027年2月23日", "不能撤销");
        assertThat(decide(and(thought, "back")))
                .hasStatusOk()
                .bodyText()
                .contains(">与供热行业无关</textarea>", ">请写到楼层</textarea>", "<option value=\"3\" selected");
        assertThat(store.find(id).stage()).isInstanceOf(Stage.Submitted.class);
        assertThat(decide(and(thought, "confirmed"))).hasRedirectedUrl("/staff/review?done=entry.reject");
        assertThat(store.find(id).stage()).isEqualTo(new Stage.Rejected("与供热行业无关", LocalDate.parse("2027-02-23")));
    }

    @Test
    void the_slower_of_two_is_told_and_keeps_what_was_typed() {
        var version = store.find(id).version();
        decide(Map.of("decision", "approve", "version", "" + version));
        var li = signedIn.staff(Role.PRELIMINARY);
        var late = browser.post()
                .uri("/staff/review/" + id + "/decision")
                .param("decision", "return")
                .param("version", "" + version)
                .param("c.legalName", "与执照不一致")
                .with(li)
                .exchange();
        assertThat(late)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("王工（preliminary）", "2026-11-23 10:00", "初审通过", "法定代表人姓名", "与执照不一致");
    }

    @Test
    void similar_names_and_same_codes_are_pointed_at() {
        var answers = Filled.answers();
        answers.put("unitName", "北方城市热力有限公司");
        filled.submitted(Filled.person(), answers);
        answers = Filled.answers();
        answers.put("unitName", "北方城市热电有限公司");
        var other = filled.submitted(Filled.person(), answers);
        assertThat(get("/staff/review/" + other)).bodyText().contains("校验位正确", "无相同代码", "北方城市热力有限公司 R2026-00002");
    }

    @Test
    void pictures_and_licence_are_shown_to_reviewers_only() {
        var file = db.sql("select file::text from entry.picture")
                .query(String.class)
                .single();
        var path = "/staff/application-files/" + id + "/" + file;
        assertThat(get(path + "/thumb")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(browser.get().uri(path).with(signedIn.staff(Role.FINANCE)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/staff/application-files/" + filled.submitted() + "/" + file))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void an_auditor_reads_and_a_draft_is_nobodys_business() {
        var auditor = signedIn.staff(Role.AUDITOR);
        assertThat(browser.get().uri("/staff/review/" + id).with(auditor).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"decision\"");
        assertThat(get("/staff/review/" + filled.draft(Filled.person()))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_claim_is_answered() {
        var claimant = signedIn.person();
        filled.draft(claimant.asPerson(), with(store.find(id).profile().value("creditCode")));
        browser.post()
                .uri("/my/claim")
                .with(claimant)
                .multipart()
                .file(new MockMultipartFile("proof", "介绍信.jpg", "image/jpeg", Filled.image()))
                .param("said", "我是新任对外联系人")
                .exchange();
        assertThat(get("/staff/review/claims")).bodyText().contains("我是新任对外联系人", "R2026-00001");
        var claim =
                db.sql("select id::text from entry.claim").query(String.class).single();
        assertThat(get("/staff/review/claims/" + claim + "/proof")).hasStatusOk();
        assertThat(post("/staff/review/claims/" + claim + "/handled", Map.of("outcome." + claim, "已电话核实")))
                .hasRedirectedUrl("/staff/review/claims?done=entry.handled");
        assertThat(get("/staff/review/claims")).bodyText().contains("已电话核实");
    }

    private static Map<String, String> with(String creditCode) {
        var answers = Filled.answers();
        answers.put("creditCode", creditCode);
        return answers;
    }

    private static Map<String, String> and(Map<String, String> boxes, String button) {
        var all = new HashMap<>(boxes);
        all.put(button, "yes");
        return all;
    }

    private MvcTestResult decide(Map<String, String> boxes) {
        var all = new HashMap<>(boxes);
        all.putIfAbsent("version", "" + store.find(id).version());
        return post("/staff/review/" + id + "/decision", all);
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(wang).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String path, Map<String, String> boxes) {
        var request = browser.post().uri(path);
        boxes.forEach(request::param);
        return request.with(wang).exchange();
    }
}
