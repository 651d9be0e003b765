package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;

/// Somebody fills in a whole application on plain pages, is told what to mend, mends it and passes.
class FillingJourney extends ModuleTest {

    private final SignedIn signedIn;
    private final Ready ready;
    private final ApplicationStore store;
    private final Applications applications;
    private final Filled filled;
    private SignedIn.Visitor me;

    FillingJourney(SignedIn signedIn, Ready ready, ApplicationStore store, Applications applications, Filled filled) {
        this.signedIn = signedIn;
        this.ready = ready;
        this.store = store;
        this.applications = applications;
        this.filled = filled;
    }

    @BeforeEach
    void apply() {
        ready.association();
        me = signedIn.person();
        assertThat(get("/my")).hasStatusOk().bodyText().contains("开始填写");
        assertThat(post("/my/start", Map.of())).hasStatus3xxRedirection();
    }

    @Test
    void from_the_first_line_to_the_account() {
        var answers = Filled.answers();
        for (var section : Section.values()) {
            fill(section, answers);
        }
        assertThat(get("/my/application")).bodyText().contains("检查并提交");
        assertThat(get("/my/application/check")).bodyText().contains("最晚 2026年11月26日（周四）给出结果");
        assertThat(post("/my/application/check", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请阅读并勾选声明");
        assertThat(post("/my/application/check", Map.of("declared", "yes")))
                .hasRedirectedUrl("/my?done=entry.submitted");
        assertThat(get("/my")).bodyText().contains("R2026-00001", "最晚 11月26日（周四）");

        var id = store.newestOf(me.account()).orElseThrow().id();
        applications.perform(
                new Command.Return(Map.of("regStreet", "请写到楼层", "legalName", "与执照不一致"), "请核对"), id, Filled.REVIEWER);
        assertThat(get("/my")).bodyText().contains("有 2 处需要您修改");
        assertThat(get("/my/application")).bodyText().contains("请写到楼层", "已改 0 / 共 2");
        assertThat(get("/my/application/contact")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(save(Section.ADDRESSES, Map.of("regStreet", "样例街 9 号 2 层"))).hasRedirectedUrl("/my/application");
        assertThat(post("/my/application/send", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请处理对“法定代表人姓名”的意见");
        post("/my/application/reply", Map.of("key", "legalName", "reply.legalName", "已核对，一致"));
        assertThat(get("/my/application")).bodyText().contains("已改 2 / 共 2");
        assertThat(post("/my/application/send", Map.of())).hasRedirectedUrl("/my?done=entry.resubmitted");

        applications.perform(new Command.Approve(""), id, Filled.REVIEWER);
        assertThat(get("/my")).bodyText().contains("企业账号已开通");
        assertThat(get("/my/application")).hasRedirectedUrl("/my");
    }

    @Test
    void what_is_wrong_is_said_beside_it_and_nothing_typed_is_lost() {
        var answer = save(Section.CONTACT, Map.of("contactName", "吴联系", "contactMobile", "123"));
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>错误：", "手机号码应为 11 位数字", "value=\"123\"", "请填写对外联系人的邮箱");
    }

    @Test
    void half_a_section_can_be_left_and_found_again() {
        assertThat(save(Section.CONTACT, Map.of("contactName", "吴联系", "later", "yes")))
                .hasRedirectedUrl("/my/application?done=entry.saved");
        assertThat(get("/my/application/contact")).bodyText().contains("吴联系");
        assertThat(get("/en/my/application")).bodyText().contains("Started");
    }

    @Test
    void a_script_saves_as_one_goes_and_hears_of_changes_elsewhere() {
        var saved = draft(Map.of("legalName", "郑法人", "version", "1"));
        assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo("2");
        assertThat(draft(Map.of("legalName", "冯法人", "version", "1"))).hasStatus(HttpStatus.CONFLICT);
        var late = post("/my/application/legal", Map.of("legalName", "冯法人", "version", "1"));
        assertThat(late).hasStatus(HttpStatus.CONFLICT).bodyText().contains("别处保存的内容：郑法人", "value=\"冯法人\"");
    }

    @Test
    void one_bad_file_never_loses_the_others() {
        var answer = browser.post()
                .uri("/my/application/pictures/files")
                .with(me.repeatable())
                .multipart()
                .file(new MockMultipartFile("pictures", "二号热源厂.jpg", "image/jpeg", Filled.image()))
                .file(new MockMultipartFile("pictures", "坏的.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("“坏的.jpg”", "value=\"二号热源厂\"");
        assertThat(get("/my/application/pictures")).bodyText().contains("value=\"二号热源厂\"");
    }

    @Test
    void without_scripts_a_button_fills_the_next_list() {
        assertThat(save(Section.ADDRESSES, Map.of("regPlace.p", "13", "list", "yes")))
                .bodyText()
                .contains("石家庄市");
    }

    @Test
    void a_draft_is_deleted_after_a_question() {
        assertThat(get("/my/discard")).bodyText().contains("不能恢复");
        assertThat(post("/my/discard", Map.of())).hasRedirectedUrl("/my?done=entry.discarded");
        assertThat(store.newestOf(me.account())).isEmpty();
    }

    @Test
    void nobody_reads_the_files_of_another() {
        picture("二号热源厂厂区.jpg");
        var file = db.sql("select file::text from entry.picture")
                .query(String.class)
                .single();
        assertThat(get("/my/application/files/" + file)).hasStatusOk().hasContentType("image/jpeg");
        me = signedIn.person();
        post("/my/start", Map.of());
        assertThat(get("/my/application/files/" + file)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_unit_in_use_is_claimed_with_proof_and_nothing_leaks() {
        assertThat(get("/my/claim")).hasStatus(HttpStatus.NOT_FOUND);
        var answers = Filled.answers();
        filled.submitted(Filled.person(), answers);
        answers.put("unitName", "另一个名字有限公司");
        assertThat(save(Section.UNIT, boxes(answers))).hasRedirectedUrl("/my/claim");
        assertThat(get("/my/claim")).bodyText().contains("申请认领").doesNotContain("R2026-00001", "北方热力");
        var sent = browser.post()
                .uri("/my/claim")
                .with(me)
                .multipart()
                .file(new MockMultipartFile("proof", "介绍信.jpg", "image/jpeg", Filled.image()))
                .param("said", "我是新任对外联系人")
                .exchange();
        assertThat(sent).hasRedirectedUrl("/my/claim?done=entry.claimed");
        assertThat(get("/my/claim")).bodyText().contains("正在核实");
    }

    private void fill(Section section, Map<String, String> answers) {
        switch (section) {
            case PICTURES -> {
                picture("二号热源厂厂区.jpg");
                var id = db.sql("select id::text from entry.picture")
                        .query(String.class)
                        .single();
                assertThat(post(
                                "/my/application/pictures",
                                Map.of("id", id, "picture." + id, "IMG_2031", "name." + id, "a.jpg", "go-on", "yes")))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                        .bodyText()
                        .contains("没有说明图片内容");
                assertThat(post(
                                "/my/application/pictures",
                                Map.of("id", id, "picture." + id, "二号热源厂厂区", "go-on", "yes")))
                        .hasStatus3xxRedirection();
            }
            case LICENCE ->
                assertThat(browser.post()
                                .uri("/my/application/licence")
                                .with(me.repeatable())
                                .multipart()
                                .file(new MockMultipartFile("licence", "执照.jpg", "image/jpeg", Filled.image()))
                                .exchange())
                        .hasStatus3xxRedirection();
            default -> assertThat(save(section, boxes(answers))).hasStatus3xxRedirection();
        }
    }

    private void picture(String name) {
        var added = browser.post()
                .uri("/my/application/pictures/files")
                .with(me.repeatable())
                .multipart()
                .file(new MockMultipartFile("pictures", name, "image/jpeg", Filled.image()))
                .header("X-Upload", "1")
                .exchange();
        assertThat(added).hasStatusOk().bodyJson().extractingPath("$.ok").isEqualTo(true);
    }

    /// As the boxes of the pages send it.
    private static Map<String, String> boxes(Map<String, String> answers) {
        var boxes = new HashMap<>(answers);
        var day = boxes.remove("founded").split("-");
        boxes.putAll(Map.of("founded.y", day[0], "founded.m", day[1], "founded.d", day[2]));
        return boxes;
    }

    private MvcTestResult save(Section section, Map<String, String> boxes) {
        var all = new HashMap<>(boxes);
        all.putIfAbsent(
                "version", "" + store.newestOf(me.account()).orElseThrow().version());
        return post("/my/application/" + section.path(), all);
    }

    private MvcTestResult draft(Map<String, String> boxes) {
        return send("/my/application/legal/draft", boxes, true);
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(me).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> boxes) {
        return send(path, boxes, false);
    }

    private MvcTestResult send(String path, Map<String, String> boxes, boolean quietly) {
        var request = browser.post().uri(path);
        if (quietly) {
            request.header("X-Autosave", "1");
        }
        boxes.forEach((name, value) ->
                request.param(name, name.equals("heatSources") ? value.split(",") : new String[] {value}));
        return request.with(me).exchange();
    }
}
