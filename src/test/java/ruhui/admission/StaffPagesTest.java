package ruhui.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.entry.Cases;
import ruhui.entry.Filled;
import ruhui.shared.Role;

class StaffPagesTest extends ModuleTest {

    private final Admissions admissions;
    private final Admitted admitted;
    private final Cases cases;
    private final SignedIn signedIn;
    private Visitor reviewer;

    StaffPagesTest(Admissions admissions, Admitted admitted, Cases cases, SignedIn signedIn) {
        this.admissions = admissions;
        this.admitted = admitted;
        this.cases = cases;
        this.signedIn = signedIn;
        this.reviewer = signedIn.stranger();
    }

    @BeforeEach
    void aReviewerComesToWork() {
        reviewer = signedIn.staff(Role.FORMAL);
    }

    @Test
    void a_scan_says_that_paper_equals_data_and_the_papers_are_received() {
        var id = printed();
        var number = cases.card(id).number();
        var code = "http://127.0.0.1/staff/papers?code=" + number + "." + cases.fingerprint(id);

        assertThat(Look.at("desk", scan(code))).bodyText().contains("纸质登记表与系统资料一致", "id=\"equal\" name=\"equal\"");
        assertThat(paper(id, "receipt", "form", "licence", "pages", "equal"))
                .hasRedirectedUrl("/staff/papers?last=" + id + "&done=admission.received");
        assertThat(admissions.stage(id)).isInstanceOf(Stage.FormalReview.class);
        assertThat(get("/staff/formal/" + id)).bodyText().contains("登记表已签字盖章", "页数齐全");
        assertThat(Look.at("desk-done", get("/staff/papers?last=" + id + "&done=admission.received")))
                .bodyText()
                .contains("已确认收件", number);
        assertThat(scan(number)).bodyText().contains("现在不在收件阶段");
    }

    @Test
    void a_scan_of_an_old_print_says_which_fields_differ() {
        var id = printed();
        var old = cases.fingerprint(id);
        admissions.perform(new Command.ReceivePapers(), id, Filled.FORMAL);
        admissions.perform(new Command.Return(Map.of("regStreet", "请写到楼层")), id, Filled.FORMAL);
        admitted.correct(id, Map.of("regStreet", "样例街 9 号 2 层"));

        var page = scan(cases.card(id).number() + "." + old);
        assertThat(Look.at("desk-differs", page)).bodyText().contains("1 处不一致", "样例街 8 号院 3 号楼 12 层", "样例街 9 号 2 层");
        assertThat(scan(cases.card(id).number() + ".0000-0000-0000")).bodyText().contains("没有这份登记表的打印记录");
    }

    @Test
    void a_number_or_a_courier_label_finds_the_case_too_and_anything_else_is_unknown() {
        var id = admitted.sent();
        assertThat(scan(" r2026-00001 ")).bodyText().contains(cases.fingerprint(id));
        assertThat(scan("ea123456789cn")).bodyText().contains("R2026-00001");
        assertThat(scan("R2026-09999")).hasStatusOk();
        assertThat(Look.at("desk-unknown", scan("R2026-09999"))).bodyText().contains("没有找到“R2026-09999”");
    }

    @Test
    void what_is_not_ticked_is_asked_for_all_at_once() {
        var id = admitted.sent();
        assertThat(paper(id, "receipt", "form", "equal")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(paper(id, "missing", "form", "licence", "pages", "equal"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(paper(id, "missing", "form", "equal")).hasStatus3xxRedirection();
        assertThat(admissions.stage(id))
                .isInstanceOfSatisfying(
                        Stage.PapersMissing.class,
                        it -> assertThat(it.items()).containsExactly("缺少加盖公章的营业执照复印件", "入会登记表页数不全"));
    }

    @Test
    void a_case_is_approved() {
        var id = admitted.received();
        assertThat(Look.at("formal", get("/staff/formal"))).bodyText().contains("R2026-00001", "11月26日（周四）前");
        assertThat(Look.at("formal-case", get("/staff/formal/" + id)))
                .bodyText()
                .contains("北方热力有限公司", "二号热源厂厂区");
        assertThat(decide(id, "approval")).hasRedirectedUrl("/staff/formal?done=admission.approved");
        assertThat(admissions.stage(id)).isInstanceOf(Stage.AwaitingPayment.class);
        assertThat(get("/staff/formal")).bodyText().contains("没有待复审的申请");
    }

    @Test
    void a_case_is_returned_with_comments_but_not_without() {
        var id = admitted.received();
        var empty = decide(id, "return");
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(id, "approval", "c.regStreet", "请写到楼层")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(id, "return", "c.regStreet", "请写到楼层"))
                .hasRedirectedUrl("/staff/formal?done=admission.returned");
        assertThat(cases.card(id).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.said()).isEqualTo("请写到楼层"));
    }

    @Test
    void a_rejection_needs_a_reason_and_a_second_thought() {
        var id = admitted.received();
        assertThat(decide(id, "rejection")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Look.at("refusal", decide(id, "rejection", "reason", "不符合章程")))
                .bodyText()
                .contains("不能撤销", "不符合章程");
        assertThat(decide(id, "rejection", "reason", "不符合章程", "c.regStreet", "请写到楼层", "back", "yes"))
                .hasStatusOk()
                .bodyText()
                .contains(">不符合章程</textarea>", ">请写到楼层</textarea>");
        assertThat(admissions.stage(id)).isInstanceOf(Stage.FormalReview.class);
        assertThat(decide(id, "rejection", "reason", "不符合章程", "confirmed", "yes"))
                .hasRedirectedUrl("/staff/formal?done=admission.rejected");
        assertThat(admissions.stage(id)).isEqualTo(new Stage.Rejected("不符合章程"));
    }

    @Test
    void the_slower_of_two_is_told_and_keeps_what_was_typed() {
        var id = admitted.received();
        admissions.perform(new Command.Approve(), id, Filled.FORMAL);

        var late = decide(id, "return", "c.regStreet", "请写到楼层");
        assertThat(Look.at("outrun", late)).hasStatus(HttpStatus.CONFLICT);
        assertThat(late).bodyText().contains("2026-11-23 10:00", "待缴费", "请写到楼层", "注册地址");
        assertThat(admissions.stage(id)).isInstanceOf(Stage.AwaitingPayment.class);
    }

    @Test
    void two_at_the_paper_desk_do_not_overtake_each_other_unseen() {
        var id = admitted.sent();
        var version = version(id);
        admissions.perform(new Command.AskForPapers(java.util.List.of("页数不全")), id, Filled.FORMAL);

        assertThat(browser.post()
                        .uri("/staff/papers/" + id + "/missing")
                        .param("version", version)
                        .param("more", "章程确认书")
                        .with(reviewer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("待补交", "章程确认书", "其他缺少的材料");
    }

    @Test
    void every_case_is_found_by_number_name_or_code() {
        var id = admitted.received();
        var unit = cases.card(id);
        for (var typed : new String[] {"R2026-0000", "热力有", unit.creditCode().substring(0, 8), "北方热力有限公司"}) {
            assertThat(browser.get()
                            .uri("/staff/cases")
                            .queryParam("q", typed)
                            .with(reviewer)
                            .exchange())
                    .as(typed)
                    .bodyText()
                    .contains("/staff/cases/" + id);
        }
        assertThat(get("/staff/cases?q=南方")).bodyText().contains("没有符合条件的档案");
        assertThat(Look.at("whole", get("/staff/cases/" + id)))
                .bodyText()
                .contains("收到纸质材料", "提交申请", "陆复审", "待寄材料 → 材料邮寄中");
    }

    @Test
    void an_initial_password_is_sent_again_by_staff_who_never_see_it() {
        var id = admitted.opened();
        assertThat(Look.at("resend", get("/staff/cases/" + id + "/password"))).hasStatusOk();
        assertThat(browser.post().uri("/staff/cases/" + id + "/password").with(reviewer))
                .hasRedirectedUrl("/staff/cases/" + id + "?done=admission.resent");
        assertThat(browser.post().uri("/staff/cases/" + id + "/password").with(signedIn.staff(Role.FINANCE)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pictures_are_shown_to_staff_of_the_case_only() {
        var id = admitted.received();
        var other = admitted.received();
        var picture =
                cases.sheet(id, ruhui.shared.Lang.ZH).pictures().getFirst().file();
        assertThat(get("/staff/cases/" + id + "/thumbnails/" + picture)).hasStatusOk();
        assertThat(get("/staff/cases/" + other + "/thumbnails/" + picture)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/staff/cases/" + id).with(signedIn.unit(id)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private UUID printed() {
        var id = admitted.sent();
        assertThat(browser.get().uri("/unit/form/pdf").with(signedIn.unit(id))).hasStatusOk();
        return id;
    }

    private MvcTestResult scan(String code) {
        return browser.get()
                .uri("/staff/papers")
                .queryParam("code", code)
                .with(reviewer)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(reviewer).exchange();
    }

    private MvcTestResult paper(UUID id, String deed, String... ticked) {
        var sent = browser.post()
                .uri("/staff/papers/" + id + "/" + deed)
                .param("version", version(id))
                .param("code", cases.card(id).number())
                .param("fingerprint", cases.fingerprint(id));
        for (var tick : ticked) {
            sent = sent.param(tick, "yes");
        }
        return sent.with(reviewer).exchange();
    }

    private MvcTestResult decide(UUID id, String deed, String... typed) {
        var sent = browser.post().uri("/staff/formal/" + id + "/" + deed).param("version", "4");
        for (int i = 0; i < typed.length; i += 2) {
            sent = sent.param(typed[i], typed[i + 1]);
        }
        return sent.with(reviewer).exchange();
    }

    private String version(UUID id) {
        return String.valueOf(admissions.find(id).orElseThrow().version());
    }
}
