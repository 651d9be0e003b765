package ruhui.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.entry.Filled;

class UnitPagesTest extends ModuleTest {

    private final Admissions admissions;
    private final Admitted admitted;
    private final SignedIn signedIn;

    UnitPagesTest(Admissions admissions, Admitted admitted, SignedIn signedIn) {
        this.admissions = admissions;
        this.admitted = admitted;
        this.signedIn = signedIn;
    }

    @Test
    void the_progress_page_says_whose_turn_it_is_at_every_stage() {
        assertThat(progress(admitted.activated(), "papers")).contains("现在需要您处理", "12月3日（周四）", "还剩 10 天", "暖阳路 1 号");
        assertThat(progress(admitted.sent(), "sent")).contains("材料邮寄中：", "EA123456789CN");
        assertThat(progress(admitted.received(), "review")).contains("协会正在复审，最晚 11月26日（周四）给出结果");
        assertThat(progress(admitted.approved(), "pay")).contains("缴纳会费 ¥2,000.00", "/unit/dues");
        assertThat(progress(admitted.joined(), "joined")).contains("欢迎加入", "2027年11月23日", "/unit/documents");
    }

    @Test
    void where_we_are_late_we_say_so_and_whom_to_call() {
        var id = admitted.received();
        today("2026-11-30");

        assertThat(progress(id, "late")).contains("已超过承诺时间 2 个工作日", "010-88880001");
    }

    @Test
    void where_the_unit_is_late_nothing_lapses() {
        var id = admitted.activated();
        today("2026-12-20");

        assertThat(progress(id, "unit-late")).contains("不会因此失效");
    }

    @Test
    void what_is_missing_is_listed_at_once() {
        var id = admitted.sent();
        admissions.perform(new Command.AskForPapers(java.util.List.of("缺少加盖公章的营业执照复印件", "页数不全")), id, Filled.FORMAL);

        assertThat(progress(id, "missing")).contains("还缺 2 项，请一次寄齐", "缺少加盖公章的营业执照复印件", "页数不全");
    }

    @Test
    void a_parcel_is_reported_with_a_carrier_left_open_and_then_confirmed() {
        var id = admitted.activated();
        assertThat(get(id, "/unit/form", "papers-form")).hasStatusOk();

        var guessed = send(id, "", " sf1234567890123 ", "2026-11-23");
        assertThat(Look.at("guessed", guessed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(guessed).bodyText().contains("请核对后再次提交", "value=\"shunfeng\" selected");
        assertThat(send(id, "shunfeng", "SF1234567890123", "2026-11-23")).hasRedirectedUrl("/unit?done=admission.sent");
        assertThat(admissions.stage(id))
                .isEqualTo(new Stage.PapersSent(new Parcel("shunfeng", "SF1234567890123", clock.today())));
    }

    @Test
    void a_number_is_doubted_but_taken_and_a_day_to_come_is_not() {
        var id = admitted.activated();

        assertThat(send(id, "ems", "ABC-0001", "2026-11-23")).hasRedirectedUrl("/unit?done=admission.sent-odd");
        var tomorrow = send(id, "ems", "EA123456789CN", "2026-11-24");
        assertThat(tomorrow).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(tomorrow).bodyText().contains("寄出日期不能晚于今天", "EA123456789CN");
    }

    @Test
    void data_changed_after_printing_ask_for_a_new_print() {
        var id = admitted.received();
        assertThat(get(id, "/unit/form/pdf", "none")).hasStatusOk();
        admissions.perform(new Command.Return(java.util.Map.of("regStreet", "请写到楼层")), id, Filled.FORMAL);
        assertThat(progress(id, "corrections")).contains("有 1 处需要您修改", "/unit/application");
        admitted.correct(id, java.util.Map.of("regStreet", "样例街 9 号 2 层"));

        assertThat(get(id, "/unit/form", "outdated")).bodyText().contains("请重新下载并盖章");
        assertThat(get(id, "/unit/form/pdf", "none")).hasStatusOk();
        assertThat(get(id, "/unit/form", "fresh")).bodyText().doesNotContain("请重新下载并盖章");
    }

    @Test
    void a_unit_withdraws_after_a_page_that_says_what_follows() {
        var id = admitted.activated();
        assertThat(get(id, "/unit/withdrawal", "leaving")).bodyText().contains("撤回后本次入会申请结束");
        assertThat(browser.post().uri("/unit/withdrawal").with(signedIn.unit(id)))
                .hasRedirectedUrl("/unit?done=admission.withdrawn");
        assertThat(progress(id, "withdrawn")).contains("入会申请已撤回");
        assertThat(get(id, "/unit/withdrawal", "none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void english_is_complete() {
        var id = admitted.sent();
        var page = browser.get().uri("/en/unit").with(signedIn.unit(id)).exchange();

        assertThat(Look.at("progress-en", page)).hasStatusOk();
        assertThat(page).bodyText().contains("Papers on their way: EMS", "Preliminary review");
    }

    @Test
    void nobody_else_sees_it() {
        admitted.activated();
        assertThat(browser.get().uri("/unit").with(signedIn.unit(UUID.randomUUID())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/unit").with(signedIn.person())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String progress(UUID id, String name) {
        var page = get(id, "/unit", name);
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(UUID id, String address, String name) {
        return Look.at(name, browser.get().uri(address).with(signedIn.unit(id)).exchange());
    }

    private MvcTestResult send(UUID id, String carrier, String number, String day) {
        return browser.post()
                .uri("/unit/form/parcel")
                .param("carrier", carrier)
                .param("number", number)
                .param("sentOn", day)
                .with(signedIn.unit(id))
                .exchange();
    }
}
