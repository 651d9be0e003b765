package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.admission.Admissions;
import ruhui.admission.Stage.Joined;
import ruhui.association.Ready;
import ruhui.counterparts.Prompter;
import ruhui.dues.Charged;

class PayJourney extends ModuleTest {

    private static final String PAGE = "/unit/dues/wechat";

    @Autowired
    Till till;

    @Autowired
    Charged charged;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Admissions admissions;

    @Autowired
    Rounds rounds;

    private Prompter wechat;
    private UUID caseId;
    private Visitor unit;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        caseId = charged.unit();
        unit = signedIn.unit(caseId);
        wechat = till.open();
    }

    @AfterEach
    void shut() {
        till.shut();
    }

    @Test
    void a_unit_scans_pays_and_is_a_member_at_once() {
        assertThat(sees(PAGE).select(".now.mine").text()).contains("用微信支付", "获取支付二维码");
        presses("/code");
        var page = sees(PAGE);
        assertThat(page.select(".qr").text()).contains("¥2,000.00", "长按或从相册识别无效", "二维码有效期至 12:00");
        assertThat(page.select(".qr svg path").attr("d")).isNotEmpty();
        assertThat(page.select("noscript").outerHtml()).contains("http-equiv=\"refresh\"");

        assertThat(wechat.pay(number())).isEqualTo("PAID");
        wechat.release(number());

        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
        var paid = sees(PAGE);
        assertThat(paid.select(".now.done").text()).contains("支付成功", "¥2,000.00", "有效期至 2027年11月23日");
        assertThat(paid.select("svg")).isEmpty();
        assertThat(paid.text()).contains(number());
        assertThat(sees(paid.select("a[href*=orders]").attr("href")).text()).contains("支付成功");
        assertThat(sees("/en" + PAGE).select(".now.done").text()).contains("Payment received", "Normal");
    }

    @Test
    void asking_again_shows_the_same_code_and_a_new_one_closes_the_old() {
        presses("/code");
        var first = number();
        var code = path();
        presses("/code");
        assertThat(number()).isEqualTo(first);
        assertThat(path()).isEqualTo(code);

        presses("/" + id() + "/new");
        assertThat(number()).isNotEqualTo(first);
        assertThat(wechat.order(first).path("closed").asBoolean()).isTrue();
        assertThat(wechat.pay(first)).isEqualTo("CLOSED");
    }

    @Test
    void i_have_paid_is_a_question_and_not_an_answer() {
        presses("/code");
        clock.plus(Duration.ofSeconds(6));
        var asked = presses("/" + id() + "/paid");
        assertThat(html(gets(asked.getResponse().getRedirectedUrl())).text()).contains("暂未查到付款");

        clock.plus(Duration.ofSeconds(6));
        wechat.pay(number());
        presses("/" + id() + "/paid");
        assertThat(sees(PAGE).select(".now.done").text()).contains("支付成功");
    }

    @Test
    void while_the_provider_is_silent_nobody_is_told_to_pay_again() {
        presses("/code");
        clock.plus(Duration.ofSeconds(6));
        wechat.fault("query", "html");
        presses("/" + id() + "/paid");
        var page = sees(PAGE);
        assertThat(page.select(".now.third").text()).contains("请勿重复支付");
        assertThat(page.select("svg")).isEmpty();

        clock.plus(Duration.ofSeconds(15));
        rounds.orders();
        assertThat(sees(PAGE).select(".now.mine").text()).contains("请扫码支付");
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_under_the_same_number() {
        wechat.fault("order", "lost");
        wechat.fault("query", "html");
        presses("/code");
        var number = number();
        assertThat(sees(PAGE).select(".now.third").text()).contains("正在获取二维码");

        clock.plus(Duration.ofSeconds(15));
        rounds.orders();
        assertThat(number()).isEqualTo(number);
        assertThat(sees(PAGE).select(".qr svg")).hasSize(1);
        assertThat(db.sql("select count(*) from wechatpay.pay_order")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_call_back_that_never_comes_is_found_by_asking() {
        presses("/code");
        wechat.pay(number());
        clock.plus(Duration.ofSeconds(11));
        rounds.orders();
        assertThat(sees(PAGE).select(".now.done").text()).contains("支付成功");
    }

    @Test
    void after_its_time_a_code_is_gone_and_closed() {
        presses("/code");
        var first = number();
        clock.plus(Duration.ofHours(2));
        unit = signedIn.unit(caseId);
        assertThat(sees(PAGE).select(".now").text()).contains("二维码已过期");
        assertThat(sees(PAGE).select(".qr")).isEmpty();
        rounds.orders();
        assertThat(wechat.order(first).path("closed").asBoolean()).isTrue();
        assertThat(sees(PAGE).select(".now").text()).contains("二维码已过期");

        presses("/" + id() + "/new");
        assertThat(sees(PAGE).select(".qr svg")).hasSize(1);
    }

    @Test
    void a_phone_is_told_what_to_do_instead() {
        presses("/code");
        var phone = browser.get()
                .uri(PAGE)
                .with(unit)
                .header("User-Agent", "Mozilla/5.0 (iPhone) Mobile MicroMessenger/8.0")
                .exchange();
        assertThat(html(phone).select(".note.you").text()).contains("同一部手机", "发送缴费链接到邮箱");
        assertThat(html(phone).select(".qr svg")).hasSize(1);
    }

    @Test
    void nobody_touches_another_units_order() {
        presses("/code");
        var other = signedIn.unit(charged.unit());
        for (var act : new String[] {"/new", "/paid"}) {
            assertThat(browser.post().uri(PAGE + "/" + id() + act).with(other.repeatable()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri(PAGE + "/orders/" + id()).with(other)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void while_it_is_off_there_is_nothing_to_press() {
        till.shut();
        assertThat(gets(PAGE)).hasStatus3xxRedirection();
        assertThat(sees("/unit/dues").text()).doesNotContain("微信");
    }

    private MvcTestResult presses(String act) {
        var answer = browser.post().uri(PAGE + act).with(unit.repeatable()).exchange();
        assertThat(answer).as(act).hasStatus3xxRedirection();
        return answer;
    }

    private String number() {
        return db.sql("select number from wechatpay.pay_order order by asked_at desc, id desc limit 1")
                .query(String.class)
                .single();
    }

    private UUID id() {
        return db.sql("select id from wechatpay.pay_order order by asked_at desc, id desc limit 1")
                .query(UUID.class)
                .single();
    }

    private String path() {
        return sees(PAGE).select(".qr svg path").attr("d");
    }

    private MvcTestResult gets(String address) {
        return browser.get().uri(address).with(unit).exchange();
    }

    private Document sees(String address) {
        var answer = gets(address);
        assertThat(answer).as(address).hasStatusOk();
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
