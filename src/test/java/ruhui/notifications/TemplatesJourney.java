package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.People;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.entry.Filled;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// The administrator changes the words of messages, looks, tries, keeps and restores.
class TemplatesJourney extends ModuleTest {

    private static final String RETURNED = "/staff/notifications/templates/returned/zh";
    private static final String MAILBOX = "contact@example.com";

    private final SignedIn signedIn;
    private final Ready ready;
    private final Filled filled;
    private final Postman postman;
    private final Kept kept;
    private final People people;
    private final Phrases phrases;
    private Visitor admin;

    TemplatesJourney(
            SignedIn signedIn, Ready ready, Filled filled, Postman postman, Kept kept, People people, Phrases phrases) {
        this.signedIn = signedIn;
        this.ready = ready;
        this.filled = filled;
        this.postman = postman;
        this.kept = kept;
        this.people = people;
        this.phrases = phrases;
    }

    @BeforeEach
    void prepare() {
        ready.association();
        kept.forget();
        admin = signedIn.staff(Role.ADMIN);
    }

    @Test
    void words_are_changed_for_what_is_sent_from_now_on_and_restored() {
        filled.returned(Filled.person(), Map.of("regStreet", "请写到楼层"));
        assertThat(get("/staff/notifications/templates")).bodyText().contains("退回补正", "内置");
        assertThat(get(RETURNED))
                .bodyText()
                .contains("{申请编号}", "{清单}", "有 {处数} 处需要您修改", "有 1 处需要您修改", "请写到楼层", "用最近一条真实消息");

        assertThat(post(RETURNED, with("save", "subject", "请修改 {处数} 处（{单位名称}）")))
                .hasStatus3xxRedirection();
        filled.returned(Filled.person(), Map.of("regStreet", "再写清楚"));
        assertThat(postman.subjects(MAILBOX)).contains("[入会申请] 请修改 1 处（北方热力有限公司）");
        assertThat(get(RETURNED)).bodyText().contains("第 1 版", "已修改");

        assertThat(post(RETURNED + "/restore", Map.of("version", "0"))).hasStatus3xxRedirection();
        assertThat(phrases.of(Kind.RETURNED, Lang.ZH)).isEqualTo(Phrases.Phrase.builtIn(Kind.RETURNED, Lang.ZH));
        assertThat(post(RETURNED + "/restore", Map.of("version", "1"))).hasStatus3xxRedirection();
        assertThat(phrases.of(Kind.RETURNED, Lang.ZH).subject()).isEqualTo("请修改 {2} 处（{1}）");
        assertThat(phrases.of(Kind.RETURNED, Lang.EN)).isEqualTo(Phrases.Phrase.builtIn(Kind.RETURNED, Lang.EN));
    }

    @Test
    void what_cannot_be_sent_cannot_be_kept() {
        refused(RETURNED, with("save", "subject", "有 {电话} 处"), "{电话} 不是这种消息的变量");
        refused(RETURNED, with("save", "body", "有 {处数 处"), "不是这种消息的变量");
        refused(RETURNED, with("save", "body", " "), "请填写这一项");
        refused(RETURNED, with("save", "sms", "请打开 https://example.org 修改{处数}处"), "短信中不能有链接");
        refused(RETURNED, with("save", "sms", "请".repeat(70)), "最多 56 个字");
        var code = "/staff/notifications/templates/code/zh";
        var usual = Map.of("do", "save", "subject", "验证码", "body", "您的验证码是 {验证码}", "sms", "验证码{验证码}");
        assertThat(post(code, usual)).hasStatus3xxRedirection();
        refused(code, changed(usual, "sms", "请登录网站"), "必须保留验证码");
        refused(code, changed(usual, "subject", "验证码 {验证码}"), "这里不能写验证码");
        var passed = "/staff/notifications/templates/passed-note/zh";
        refused(passed, Map.of("do", "save", "subject", "通过", "body", "密码 {初始密码}", "sms", "密码{初始密码}"), "这里不能写验证码或初始密码");
        assertThat(db.sql("select count(*) from notifications.template where kind = 'RETURNED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void it_is_looked_at_and_sent_to_oneself_before_it_is_kept() {
        assertThat(post(RETURNED, with("preview", "subject", "试试 {单位名称}")))
                .hasStatusOk()
                .bodyText()
                .contains("试试 〔单位名称〕", "还没有这种消息");
        assertThat(post(RETURNED, with("test", "subject", "试试 {单位名称}"))).hasStatus3xxRedirection();
        var mine = people.contact(admin.account()).orElseThrow().email();
        assertThat(postman.subjects(mine)).containsExactly("[入会申请] （试发）试试 〔单位名称〕");
        assertThat(phrases.isOwn(Kind.RETURNED, Lang.ZH)).isFalse();
    }

    @Test
    void others_do_not_change_words() {
        var reviewer = signedIn.staff(Role.PRELIMINARY);
        assertThat(browser.get().uri(RETURNED).with(reviewer).exchange()).hasStatus(403);
        assertThat(browser.get()
                        .uri("/en" + RETURNED)
                        .with(signedIn.staff(Role.AUDITOR))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Versions", "Variables");
        assertThat(get("/staff/notifications/templates/test/zh")).hasStatus(404);
        assertThat(get("/staff/notifications/templates/nothing/zh")).hasStatus(404);
    }

    @Test
    void every_kind_in_both_languages_can_be_kept_as_it_is() {
        for (var kind : List.of(Kind.values())) {
            for (var lang : Lang.values()) {
                var gaps = new Gaps(kind, lang);
                assertThat(gaps.names())
                        .as(kind + " " + lang)
                        .doesNotHaveDuplicates()
                        .hasSameSizeAs(Longest.facts(kind));
                var usual = Phrases.Phrase.builtIn(kind, lang);
                assertThat(gaps.numbered(gaps.named(usual.body()))).isEqualTo(usual.body());
                assertThat(gaps.unknown(gaps.named(usual.subject() + usual.body() + usual.sms())))
                        .isEmpty();
            }
        }
    }

    private void refused(String address, Map<String, String> boxes, String why) {
        assertThat(post(address, boxes)).hasStatus(422).bodyText().contains(why);
    }

    private static Map<String, String> with(String deed, String name, String value) {
        var usual = Map.of("do", deed, "subject", "有 {处数} 处", "body", "“{单位名称}”\n{清单}", "sms", "申请{申请编号}有{处数}处");
        return changed(usual, name, value);
    }

    private static Map<String, String> changed(Map<String, String> usual, String name, String value) {
        var boxes = new HashMap<>(usual);
        boxes.put(name, value);
        return boxes;
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(admin).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> boxes) {
        var request = browser.post().uri(address).with(admin);
        boxes.forEach(request::param);
        return request.exchange();
    }
}
