package ruhui.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class MailingJourney extends ModuleTest {

    private static final String FIRST = "000101260012345678";
    private static final String SECOND = "000101260012345679";

    @Autowired
    OwedParcels owedParcels;

    @Autowired
    SignedIn signedIn;

    @Autowired
    MailedEvents events;

    private OwedParcels.Owed owed;
    private Desk clerk;
    private Desk finance;

    @BeforeEach
    void aUnitHasPaid() {
        owed = owedParcels.to("江南热力有限公司");
        clerk = new Desk(browser, signedIn.staff(Role.MAILING), owed);
        finance = new Desk(browser, signedIn.staff(Role.FINANCE), owed);
        events.clear();
    }

    @Test
    void certificate_receipt_and_parcel_reach_the_unit() {
        var unit = new Desk(browser, signedIn.unit(owed.unit()), owed);
        assertThat(unit.sees("/unit/documents").text()).contains("证书将在 2026年12月7日（周一） 前寄出并上传");

        assertThat(clerk.sees("/staff/mailings").select("tbody tr").text())
                .contains("江南热力有限公司", "2026年12月7日", "待备证书和票据");
        assertThat(clerk.mailing().select("address, dl.facts").text()).contains("吴联系", "13800138000", "样例街 8 号院");
        assertThat(clerk.sees(clerk.home() + "/certificate").text()).contains("江南热力有限公司", "2027年11月23日");
        assertThat(clerk.issues()).hasRedirectedUrl(clerk.home() + "?done=dispatch.issued");
        assertThat(finance.uploads(" 00010126 0012345678")).hasRedirectedUrl(clerk.home() + "?done=dispatch.receipt");
        assertThat(clerk.sends("ems", "ea 123 456 789 cn", "2026-11-23"))
                .hasRedirectedUrl("/staff/mailings?done=dispatch.sent");

        assertThat(events.mailed()).singleElement().satisfies(mailed -> {
            assertThat(mailed.caseId()).isEqualTo(owed.unit());
            assertThat(mailed.number()).isEqualTo("EA123456789CN");
        });
        assertThat(clerk.sees("/staff/mailings").select("tbody tr")).isEmpty();
        assertThat(clerk.sees("/staff/mailings?show=sent").select("tbody tr").text())
                .contains("ZS-2026-00001", FIRST, "EA123456789CN");
        var shelf = unit.sees("/unit/documents");
        assertThat(shelf.text())
                .contains("ZS-2026-00001", FIRST, "EMS", "EA123456789CN")
                .doesNotContain("前寄出并上传");
        for (var link : shelf.select("main a[href^=/unit/documents/]")) {
            assertThat(unit.opens(link.attr("href"))).hasStatusOk();
        }
        assertThat(shelf.select("main a[href^=/unit/documents/]")).hasSize(3);
    }

    @Test
    void nothing_goes_out_before_both_papers_are_there() {
        assertThat(clerk.mailing().select("form[action$=/parcel]")).isEmpty();
        assertThat(clerk.sends("ems", "EA123456789CN", "2026-11-23")).hasStatus(HttpStatus.CONFLICT);
        clerk.issues();
        assertThat(clerk.sends("ems", "EA123456789CN", "2026-11-23")).hasStatus(HttpStatus.CONFLICT);
        assertThat(events.mailed()).isEmpty();
        finance.uploads(FIRST);
        assertThat(clerk.mailing().select("form[action$=/parcel]")).hasSize(1);
    }

    @Test
    void one_payment_is_one_mailing_however_often_it_is_told() {
        owedParcels.hear(owed.unit());
        assertThat(clerk.sees("/staff/mailings").select("tbody tr")).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        var answer = Desk.html(finance.uploads("票据 1", "票据.pdf", "no pdf at all".getBytes()));
        assertThat(answer.select("#number-err").text()).contains("共 18 位数字");
        assertThat(answer.select("#file-err").text()).contains("票据.pdf");
        assertThat(answer.select("#number").val()).isEqualTo("票据 1");
        assertThat(answer.title()).startsWith("错误：");

        clerk.issues();
        finance.uploads(FIRST);
        var parcel = clerk.sends("", "EA123456789CN", "2026-11-24");
        assertThat(parcel).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = Desk.html(parcel);
        assertThat(page.select("#carrier option[selected]").val()).isEqualTo("ems");
        assertThat(page.select("#carrier-err").text()).contains("推测");
        assertThat(page.select("#sentOn-err").text()).contains("不能晚于今天");
        assertThat(page.select("#parcel").val()).isEqualTo("EA123456789CN");
    }

    @Test
    void a_receipt_number_belongs_to_one_unit() {
        finance.uploads(FIRST);
        var other = new Desk(browser, finance.me(), owedParcels.to("江北热力有限公司"));

        assertThat(Desk.html(other.uploads(FIRST)).select("#number-err").text()).contains("已登记过");

        finance.replaces(SECOND, "号码抄错", finance.version());
        assertThat(other.uploads(FIRST)).hasStatus3xxRedirection();
    }

    @Test
    void corrections_need_a_reason_and_keep_what_stood_there() {
        clerk.issues();
        finance.uploads(FIRST);
        clerk.sends("ems", "EA123456789CN", "2026-11-23");

        assertThat(finance.replaces(SECOND, "", finance.version())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(finance.replaces(FIRST, "没有变化", finance.version())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(finance.replaces(SECOND, "号码抄错一位", finance.version())).hasStatus3xxRedirection();
        assertThat(clerk.correctsParcel("EA987654321CN", "面单贴错", clerk.version()))
                .hasStatus3xxRedirection();

        var history = clerk.mailing().select(".timeline li");
        assertThat(history.eachText())
                .hasSize(5)
                .anySatisfy(step -> assertThat(step).contains("更正票据", FIRST, SECOND, "号码抄错一位"))
                .anySatisfy(step -> assertThat(step).contains("更正快递信息", "EA123456789CN", "EA987654321CN", "面单贴错"));
        assertThat(events.mailed()).hasSize(1);
        assertThat(events.corrected())
                .singleElement()
                .satisfies(it -> assertThat(it.number()).isEqualTo("EA987654321CN"));
        var unit = new Desk(browser, signedIn.unit(owed.unit()), owed);
        assertThat(unit.sees("/unit/documents").text())
                .contains(SECOND, "EA987654321CN")
                .doesNotContain(FIRST, "EA123456789CN");
    }

    @Test
    void of_two_who_correct_at_once_one_is_told_and_loses_nothing_typed() {
        finance.uploads(FIRST);
        var seen = finance.version();
        finance.replaces(SECOND, "号码抄错", seen);

        var late = clerk.replaces("000101260099999999", "另一个号码", seen);

        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(Desk.html(late).text()).contains("刚被其他人办理", "更正票据", "000101260099999999", "另一个号码");
        assertThat(clerk.mailing().text()).contains(SECOND);
    }

    @Test
    void a_second_receipt_is_not_taken_over_the_first() {
        finance.uploads(FIRST);
        var late = clerk.uploads("000101260012345670");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(Desk.html(late).text()).contains("000101260012345670");
    }

    @Test
    void a_form_sent_twice_has_one_effect() {
        var once = "same-form-" + owed.mailing();
        for (var sent = 0; sent < 2; sent++) {
            assertThat(browser.post()
                            .uri(clerk.home() + "/certificate")
                            .param("_once", once)
                            .with(clerk.me()))
                    .hasRedirectedUrl(clerk.home() + "?done=dispatch.issued");
        }
        assertThat(clerk.mailing().select(".timeline li")).hasSize(1);
    }

    @Test
    void each_does_only_what_the_role_allows() {
        assertThat(finance.issues()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(finance.sees("/staff/mailings").select("input[type=checkbox]"))
                .isEmpty();
        assertThat(finance.mailing().text()).doesNotContain("13800138000", "吴联系");
        var auditor = new Desk(browser, signedIn.staff(Role.AUDITOR), owed);
        assertThat(auditor.opens(auditor.home())).hasStatusOk();
        assertThat(auditor.mailing().select("main form")).isEmpty();
        assertThat(auditor.issues()).hasStatus(HttpStatus.FORBIDDEN);
        var reviewer = new Desk(browser, signedIn.staff(Role.PRELIMINARY), owed);
        assertThat(reviewer.opens(reviewer.home())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_unit_opens_its_own_papers_and_no_others() {
        clerk.issues();
        finance.uploads(FIRST);
        var owner = new Desk(browser, signedIn.unit(owed.unit()), owed);
        var links = new ArrayList<>(owner.sees("/unit/documents")
                .select("main a[href^=/unit/documents/]")
                .eachAttr("href"));
        assertThat(links).hasSize(3);
        var stranger =
                new Desk(browser, signedIn.unit(owedParcels.to("江北热力有限公司").unit()), owed);
        assertThat(links).allSatisfy(link -> {
            assertThat(owner.opens(link)).hasStatusOk();
            assertThat(stranger.opens(link)).hasStatus(HttpStatus.NOT_FOUND);
        });
    }

    @Test
    void a_unit_that_has_not_joined_is_led_to_its_progress() {
        var newcomer = new Desk(browser, signedIn.unit(Ids.next()), owed);
        assertThat(newcomer.sees("/unit/documents").select(".empty a").attr("href"))
                .isEqualTo("/unit");
    }

    @Test
    void what_is_late_stands_first_and_says_so() {
        today("2026-11-30");
        owedParcels.to("江北热力有限公司");
        today("2026-12-08");
        clerk = new Desk(browser, signedIn.staff(Role.MAILING), owed);
        var rows = clerk.sees("/staff/mailings").select("tbody tr");
        assertThat(rows.get(0).text()).contains("江南热力有限公司", "已逾期");
        assertThat(rows.get(1).text()).contains("江北热力有限公司").doesNotContain("已逾期");
        assertThat(clerk.sees("/staff/mailings?q=江北").select("tbody tr")).hasSize(1);
        assertThat(clerk.sees("/staff/mailings?q=%25").select("tbody tr")).isEmpty();
        assertThat(clerk.sees("/en/staff/mailings").text()).contains("Overdue");
    }

    @Test
    void address_labels_are_printed_for_several_at_once() throws IOException {
        var other = owedParcels.to("江北热力有限公司");
        var answer = clerk.opens("/staff/mailings/labels?id=" + owed.mailing() + "&id=" + other.mailing());
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("江南热力有限公司", "江北热力有限公司", "吴联系 13800138000", "1 0 0 0 2 0", "示例市供热行业协会");
        }
        assertThat(clerk.opens("/staff/mailings/labels")).hasStatus(HttpStatus.CONFLICT);
    }
}
