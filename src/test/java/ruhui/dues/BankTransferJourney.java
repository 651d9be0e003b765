package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Joined;
import ruhui.association.Ready;
import ruhui.bank.Desk;
import ruhui.documents.Vouchers;
import ruhui.shared.Role;

/// A reported transfer beside the lines of the bank's statement.
class BankTransferJourney extends ModuleTest {

    @Autowired
    Charged charged;

    @Autowired
    Admissions admissions;

    @Autowired
    Payments payments;

    @Autowired
    SignedIn signedIn;

    private UUID caseId;
    private String code;
    private Visitor unit;
    private Desk finance;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        caseId = charged.unit();
        code = charged.charge(caseId).remarkCode();
        unit = signedIn.unit(caseId);
        finance = new Desk(browser, signedIn.staff(Role.FINANCE));
    }

    @Test
    void the_line_that_fits_is_chosen_with_its_reasons_and_used_once() {
        finance.imports("2026-11-22,2000,,北方热力有限公司,会费" + code + ",A1", "2026-11-22,2000,,别家热力有限公司,往来,A2");
        var transfer = reported("2000");
        var page = finance.sees(transfer);
        assertThat(page.select("#lines + .hint + .table tbody tr").first().text())
                .contains("备注码一致", "金额一致", "户名一致", "日期相近", "已选择");
        assertThat(page.select("input[name=receivedOn\\.y]")).isEmpty();
        var line = page.select("input[name=line]").val();

        assertThat(confirms(finance, transfer, 1, "received", "2000", "line", line))
                .hasStatus3xxRedirection();
        assertThat(admissions.stage(caseId))
                .isInstanceOfSatisfying(
                        Joined.class, joined -> assertThat(joined.paidOn()).isEqualTo("2026-11-22"));
        assertThat(payments.of(caseId).arrived().getFirst().payer()).isEqualTo("北方热力有限公司");
        assertThat(finance.sees("/staff/suspense").select("tbody").text())
                .contains("别家热力有限公司")
                .doesNotContain("北方");

        var other = new Other(charged.unit());
        var theirs = other.reports("2000");
        assertThat(confirms(finance, theirs, 1, "received", "2000", "line", line))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void an_exact_match_confirms_the_reported_transfer() {
        finance.imports("2026-11-22,2000,,集团财务公司,会费" + code + ",A1");
        var transfer = reported("2000");
        assertThat(finance.sees("/staff/bank/matches").select("tbody").text()).contains("单位已登记", "由其他单位付款");
        finance.repeat("/staff/bank/matches", "pick", finance.exact().getFirst());
        assertThat(finance.sees(transfer).select(".id .tag").text()).isEqualTo("已到账");
        assertThat(payments.of(caseId).arrived()).hasSize(1);
    }

    @Test
    void a_part_waits_for_the_rest_and_both_sides_see_it() {
        var transfer = reported("2000");
        assertThat(confirms(finance, transfer, 1, "received", "500", "rest", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(confirms(finance, transfer, 1, "received", "500", "rest", "awaited"))
                .hasStatus3xxRedirection();
        assertThat(Desk.html(browser.get().uri("/unit/dues").with(unit).exchange())
                        .select(".now.third")
                        .text())
                .contains("已到账 ¥500.00，其余 ¥1,500.00 到账确认中");
        assertThat(confirms(finance, transfer, 2, "received", "1500")).hasStatus3xxRedirection();
        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
        assertThat(payments.of(caseId).arrived()).hasSize(2);
    }

    @Test
    void the_rest_that_does_not_come_is_owed() {
        var transfer = reported("2000");
        confirms(finance, transfer, 1, "received", "500", "rest", "awaited");
        assertThat(finance.post(transfer + "/close", "version", "2")).hasStatus3xxRedirection();
        assertThat(Desk.html(browser.get().uri("/unit/dues").with(unit).exchange())
                        .text())
                .contains("还需补缴 ¥1,500.00");
    }

    @Test
    void a_wrong_confirmation_is_taken_back_and_confirmed_anew() {
        finance.imports("2026-11-22,2000,,北方热力有限公司,会费" + code + ",A1");
        var transfer = reported("2000");
        var line = finance.sees(transfer).select("input[name=line]").val();
        confirms(finance, transfer, 1, "received", "2000", "line", line);
        assertThat(finance.sees(transfer + "/undo").text()).contains("会籍期同时撤回");
        assertThat(finance.post(transfer + "/undo", "version", "2")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(finance.post(transfer + "/undo", "version", "2", "reason", "单位有误"))
                .hasStatus3xxRedirection();

        assertThat(admissions.stage(caseId)).isInstanceOf(ConfirmingTransfer.class);
        assertThat(payments.of(caseId).owedFen()).isEqualTo(2000_00);
        assertThat(finance.sees("/staff/suspense").select("tbody").text()).contains("北方热力有限公司");
        assertThat(confirms(finance, transfer, 3, "received", "2000", "line", line))
                .hasStatus3xxRedirection();
        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
    }

    @Test
    void money_confirmed_before_its_line_came_is_not_counted_twice() {
        var transfer = reported("2000");
        confirms(finance, transfer, 1, "received", "2000");
        finance.imports("2026-11-22,2000,,北方热力有限公司,会费" + code + ",A1");
        assertThat(payments.pool()).hasSize(1);
        var line = finance.line("北方");
        var payment = finance.sees(line).select("input[name=payment]").val();
        assertThat(finance.post(line + "/known", "version", "1", "payment", payment))
                .hasStatus3xxRedirection();
        assertThat(payments.pool()).isEmpty();
        assertThat(finance.sees(line).select(".id .tag").text()).isEqualTo("已确认过");

        finance.post(transfer + "/undo", "version", "2", "reason", "单位有误");
        assertThat(payments.pool()).hasSize(1);
        assertThat(finance.sees(line).select(".id .tag").text()).isEqualTo("待处理");
    }

    @Test
    void large_money_waits_for_another_person() {
        var transfer = reported("10000");
        assertThat(confirms(finance, transfer, 1, "received", "10000")).hasStatus3xxRedirection();
        assertThat(payments.of(caseId).arrived()).isEmpty();
        assertThat(Desk.html(browser.get().uri("/unit/dues").with(unit).exchange())
                        .text())
                .contains("到账确认中")
                .doesNotContain("复核");
        assertThat(finance.sees(transfer).text()).contains("须由另一位财务人员确认");
        assertThat(finance.repeat(transfer + "/approval", "version", "2")).hasStatus(HttpStatus.CONFLICT);

        var second = new Desk(browser, signedIn.staff(Role.FINANCE));
        assertThat(second.sees(transfer).select("form[action$=approval] button").text())
                .isEqualTo("确认到账 ¥10,000.00");
        assertThat(second.repeat(transfer + "/approval", "version", "2")).hasStatus3xxRedirection();
        assertThat(payments.of(caseId).creditFen()).isEqualTo(8000_00);
    }

    @Test
    void what_the_first_proposed_is_declined_with_a_reason() {
        var transfer = reported("10000");
        confirms(finance, transfer, 1, "received", "10000");
        var second = new Desk(browser, signedIn.staff(Role.FINANCE));
        assertThat(second.post(transfer + "/decline", "version", "2")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(second.post(transfer + "/decline", "version", "2", "reason", "金额不符"))
                .hasStatus3xxRedirection();
        assertThat(second.sees(transfer).select("form[action$=check]")).isNotEmpty();
    }

    @Test
    void a_third_payer_and_a_changed_charge_are_looked_at_again() {
        var transfer = reported("2000");
        assertThat(Desk.html(confirms(finance, transfer, 1, "received", "2000", "payer", "集团财务公司"))
                        .select(".errors")
                        .text())
                .contains("付款户名与单位名称不同");
        assertThat(Desk.html(confirms(finance, transfer, 1, "received", "2000", "missing", "1"))
                        .select(".errors")
                        .text())
                .contains("应缴情况刚刚发生变化");
        assertThat(confirms(finance, transfer, 1, "received", "2000", "payer", "集团财务公司", "third", "yes"))
                .hasStatus3xxRedirection();
    }

    private String reported(String amount) {
        return new Other(caseId).reports(amount);
    }

    private MvcTestResult confirms(Desk who, String transfer, int version, String... more) {
        var post = browser.post()
                .uri(transfer + "/confirmation")
                .with(who.who().repeatable())
                .param("version", "" + version);
        var sent = new java.util.LinkedHashMap<String, String>();
        sent.put("receivedOn", "2026-11-23");
        sent.put("payer", "北方热力有限公司");
        sent.put("missing", "" + payments.of(caseId).owedFen());
        sent.put("rest", "closed");
        for (int i = 0; i < more.length; i += 2) {
            sent.put(more[i], more[i + 1]);
        }
        sent.forEach(post::param);
        return post.exchange();
    }

    private final class Other {

        private final Visitor who;

        Other(UUID id) {
            who = signedIn.unit(id);
        }

        String reports(String amount) {
            var before = finance.sees("/staff/transfers").select("tbody a").eachAttr("href");
            browser.post()
                    .uri("/unit/dues/transfer")
                    .multipart()
                    .file(new MockMultipartFile("voucher", "回单.jpg", "image/jpeg", Vouchers.jpeg()))
                    .with(who.repeatable())
                    .param("amount", amount)
                    .param("paidOn", "2026-11-22")
                    .param("payer", "北方热力有限公司")
                    .exchange();
            assertThat(browser.post().uri("/unit/dues/transfer/check").with(who).exchange())
                    .hasStatus3xxRedirection();
            return finance.sees("/staff/transfers").select("tbody a").eachAttr("href").stream()
                    .filter(href -> !before.contains(href))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
