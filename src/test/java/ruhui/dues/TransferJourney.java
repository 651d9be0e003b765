package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.admission.Admissions;
import ruhui.admission.Stage.Joined;
import ruhui.association.Ready;
import ruhui.documents.Vouchers;
import ruhui.shared.Role;

class TransferJourney extends ModuleTest {

    @Autowired
    Charged charged;

    @Autowired
    Admissions admissions;

    @Autowired
    SignedIn signedIn;

    private UUID caseId;
    private Visitor unit;
    private Visitor finance;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        caseId = charged.unit();
        unit = signedIn.unit(caseId);
        finance = signedIn.staff(Role.FINANCE);
    }

    @Test
    void a_unit_sees_what_and_how_to_pay_and_reports_it() {
        var page = sees(unit, "/unit/dues");
        assertThat(page.select(".now.mine").text()).contains("缴纳会费 ¥2,000.00", "2026年12月23日（周三）");
        assertThat(page.select("#account").text()).contains("6222000000000000000", "HY00001", "示例银行示例支行");
        assertThat(page.select("[data-copy]").eachAttr("data-copy")).contains("2000.00", "6222000000000000000");
        assertThat(page.text()).contains("2018年12月10日").doesNotContain("微信");

        reports("2,000.00", "2026-11-23", "北方热力有限公司");
        var check = sees(unit, "/unit/dues/transfer/check");
        assertThat(check.select("main").text()).contains("¥2,000.00", "北方热力有限公司", "回单.jpg", "2026年11月26日（周四）");
        assertThat(check.select(".note")).isEmpty();

        assertThat(sends(unit, "/unit/dues/transfer/check")).hasStatus3xxRedirection();
        assertThat(sees(unit, "/unit/dues").select(".now.third").text()).contains("到账确认中", "最晚 2026年11月26日（周四）");
        assertThat(gets(unit, "/unit/dues/transfer")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() {
        var answer = posts("abc", "2027-01-01", "某代付单位");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = html(answer);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".errors").text()).contains("请填写转账金额", "日期不能晚于今天");
        assertThat(page.select("#payer").val()).isEqualTo("某代付单位");
        assertThat(page.select("#voucher-hint").text()).contains("已上传：回单.jpg");

        assertThat(browser.post()
                        .uri("/unit/dues/transfer")
                        .with(unit.repeatable())
                        .param("amount", "2000")
                        .param("paidOn", "2026-11-22")
                        .param("payer", "某代付单位"))
                .hasStatus3xxRedirection();
        assertThat(sees(unit, "/unit/dues/transfer/check").text()).contains("付款户名与单位名称不同");
    }

    @Test
    void finance_confirms_what_arrived_after_looking_twice() {
        var transfer = reported("2000");
        var inbox = sees(finance, "/staff/transfers");
        assertThat(inbox.select("tbody tr")).hasSize(1);
        assertThat(inbox.select("tbody").text()).contains("北方热力有限公司", "¥2,000.00", "11月26日（周四）");
        assertThat(sees(finance, transfer).text()).contains("与应缴一致", "与单位名称一致");

        var check = html(checks(transfer, "2000", "2026-11-23", "北方热力有限公司"));
        assertThat(check.select("button").text()).contains("确认到账 ¥2,000.00");
        assertThat(check.text()).contains("会籍期从 2026年11月23日（周一） 起一年");
        assertThat(confirms(transfer, "2000")).hasStatus3xxRedirection();

        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
        assertThat(sees(unit, "/unit/dues").select(".now.done").text()).contains("会费已缴清");
        assertThat(sees(finance, "/staff/charges?show=closed").select("tbody").text())
                .contains("已缴清");
    }

    @Test
    void a_part_is_explained_to_both_sides() {
        var transfer = reported("2000");
        assertThat(html(checks(transfer, "1500", "2026-11-23", "北方热力有限公司")).text())
                .contains("比应缴少 ¥500.00", "与单位登记的 ¥2,000.00 不同");
        assertThat(confirms(transfer, "1500")).hasStatus3xxRedirection();

        assertThat(sees(unit, "/unit/dues").select(".now.mine").text())
                .contains("还需补缴 ¥500.00", "到账 ¥1,500.00，还差 ¥500.00。请补足差额，备注 HY00001");
        assertThat(sees(finance, "/staff/charges").select("tbody").text()).contains("部分到账", "¥500.00");
    }

    @Test
    void a_surplus_is_shown_to_both_sides() {
        var transfer = reported("2500");
        assertThat(confirms(transfer, "2500")).hasStatus3xxRedirection();
        assertThat(sees(unit, "/unit/dues").select(".note").text()).contains("多付 ¥500.00");
        assertThat(sees(finance, "/staff/charges/" + charged.charge(caseId).id())
                        .select(".stats")
                        .text())
                .contains("¥500.00");
    }

    @Test
    void a_refusal_says_why_and_the_unit_reports_again() {
        var transfer = reported("2000");
        assertThat(posts(finance, transfer + "/refusal", "why", "OTHER")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(posts(finance, transfer + "/refusal/check", "why", "UNREADABLE", "explanation", "看不清流水号"))
                        .text())
                .contains("单位将看到 转账凭证不清楚或不完整：看不清流水号", "退回给单位");
        assertThat(posts(finance, transfer + "/refusal", "why", "UNREADABLE", "explanation", "看不清流水号"))
                .hasStatus3xxRedirection();

        var page = sees(unit, "/unit/dues");
        assertThat(page.select(".now.bad").text()).contains("转账凭证不清楚或不完整：看不清流水号", "重新登记转账");
        var again = sees(unit, "/unit/dues/transfer");
        assertThat(again.select("#amount").val()).isEqualTo("2,000.00");
        assertThat(sees(unit, "/en/unit/dues").text()).contains("The voucher is unclear or incomplete: 看不清流水号");
    }

    @Test
    void who_comes_too_late_is_told_and_keeps_what_was_typed() {
        var transfer = reported("2000");
        assertThat(confirms(transfer, "2000")).hasStatus3xxRedirection();

        var late = posts(signedIn.staff(Role.FINANCE), transfer + "/refusal", "why", "REPEATED", "explanation", "上周已付");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(late).text()).contains("处理为“已到账”，您的决定没有提交", "与已登记的转账重复", "上周已付");
        assertThat(checks(transfer, "2000", "2026-11-23", "北方热力有限公司")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void nobody_sees_what_is_not_theirs() {
        var transfer = reported("2000");
        var other = signedIn.unit(charged.unit());
        var id = transfer.substring(transfer.lastIndexOf('/') + 1);
        assertThat(gets(other, "/unit/dues/vouchers/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(gets(other, "/unit/dues/notice/" + charged.charge(caseId).id()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(gets(unit, "/unit/dues/vouchers/" + id)).hasStatusOk();
        assertThat(gets(unit, transfer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(gets(signedIn.staff(Role.MAILING), transfer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sees(signedIn.staff(Role.AUDITOR), transfer).select("main form"))
                .isEmpty();
    }

    @Test
    void the_notice_is_a_pdf_in_both_languages() {
        var notice = "/unit/dues/notice/" + charged.charge(caseId).id();
        assertThat(gets(unit, notice)).hasStatusOk().headers().hasValue("Content-Type", "application/pdf");
        assertThat(gets(unit, "/en" + notice)).hasStatusOk();
        assertThat(gets(finance, "/staff/charges/" + charged.charge(caseId).id() + "/notice"))
                .hasStatusOk();
    }

    private String reported(String amount) {
        reports(amount, "2026-11-23", "北方热力有限公司");
        assertThat(sends(unit, "/unit/dues/transfer/check")).hasStatus3xxRedirection();
        return sees(finance, "/staff/transfers").select("tbody a").attr("href");
    }

    private void reports(String amount, String day, String payer) {
        assertThat(posts(amount, day, payer)).hasStatus3xxRedirection();
    }

    private MvcTestResult posts(String amount, String day, String payer) {
        return browser.post()
                .uri("/unit/dues/transfer")
                .multipart()
                .file(new MockMultipartFile("voucher", "回单.jpg", "image/jpeg", Vouchers.jpeg()))
                .with(unit.repeatable())
                .param("amount", amount)
                .param("paidOn", day)
                .param("payer", payer)
                .exchange();
    }

    private MvcTestResult checks(String transfer, String amount, String day, String payer) {
        return browser.post()
                .uri(transfer + "/check")
                .with(finance.repeatable())
                .param("version", "1")
                .param("received", amount)
                .param("receivedOn", day)
                .param("payer", payer)
                .exchange();
    }

    private MvcTestResult confirms(String transfer, String amount) {
        var missing = "" + charged.charge(caseId).missingFen();
        var said = "received=%s&receivedOn=2026-11-23&payer=北方热力有限公司&rest=closed&missing=%s".formatted(amount, missing);
        return posts(finance, transfer + "/confirmation", said.split("[=&]"));
    }

    private MvcTestResult posts(Visitor who, String address, String... fields) {
        var post = browser.post().uri(address).with(who).param("version", "1");
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult sends(Visitor who, String address) {
        return browser.post().uri(address).with(who).exchange();
    }

    private MvcTestResult gets(Visitor who, String address) {
        return browser.get().uri(address).with(who).exchange();
    }

    private Document sees(Visitor who, String address) {
        var answer = gets(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
