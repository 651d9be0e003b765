package ruhui.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Associations;
import ruhui.entry.Cases;
import ruhui.invoicing.Faces;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// A receipt for dues is read from its file, and a wrong one is made void before the new one goes out.
class RedReceiptJourney extends ModuleTest {

    private static final String FIRST = "000101260012345678";
    private static final String NEW = "000101260012345680";

    @Autowired
    OwedParcels owedParcels;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Cases cases;

    @Autowired
    Associations associations;

    private OwedParcels.Owed owed;
    private Desk finance;
    private Desk clerk;

    @BeforeEach
    void aUnitHasPaid() {
        owed = owedParcels.to("江南热力有限公司");
        finance = new Desk(browser, signedIn.staff(Role.FINANCE), owed);
        clerk = new Desk(browser, signedIn.staff(Role.MAILING), owed);
    }

    @Test
    void nothing_need_be_typed_where_the_file_says_it() {
        assertThat(finance.uploads(
                        "", "票据.xml", face(FIRST, "2000.00", "江南热力有限公司").receiptXml()))
                .hasStatus3xxRedirection();
        assertThat(finance.mailing().text()).contains(FIRST);
    }

    @Test
    void a_receipt_for_somebody_else_is_shown_with_both_names_and_needs_a_reason() {
        var other = face(FIRST, "2,000.00", "江北热力有限公司").receiptPdf();
        var answer = finance.uploads("", "票据.pdf", other);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Desk.html(answer).select("tbody tr").eachText()).containsExactly("抬头名称 江北热力有限公司 江南热力有限公司");
        assertThat(browser.post()
                        .uri(finance.home() + "/receipt")
                        .param("differs", "单位已更名，变更办理中")
                        .with(finance.me().repeatable())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(finance.mailing().text()).contains(FIRST);
    }

    @Test
    void a_void_receipt_does_not_go_out_and_the_new_one_stands_beside_it() {
        clerk.issues();
        finance.uploads("", "票据.pdf", face(FIRST, "2,000.00", "江南热力有限公司").receiptPdf());
        var paper = finance.mailing().select("a[href^=/staff/register/]").attr("href");
        var red = face("000101260012345679", "-2000.00", "江南热力有限公司").receiptXml();
        assertThat(browser.post()
                        .uri(paper + "/red")
                        .multipart()
                        .file(new MockMultipartFile("file", "红字.xml", "application/xml", red))
                        .param("reason", "交款人有误")
                        .with(finance.me().repeatable())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(finance.mailing().text()).contains("已红冲，待重开");
        assertThat(clerk.sends("ems", "EA123456789CN", "2026-11-23")).hasStatus(HttpStatus.CONFLICT);
        var unit = new Desk(browser, signedIn.unit(owed.unit()), owed);
        assertThat(unit.sees("/unit/documents").select("#receipts").text())
                .contains(FIRST, "已红冲", "000101260012345679", "红字票据");

        var fresh = face(NEW, "2,000.00", "江南热力有限公司").receiptPdf();
        assertThat(browser.post()
                        .uri(finance.home() + "/receipt/correction")
                        .multipart()
                        .file(new MockMultipartFile("file", "票据.pdf", "application/pdf", fresh))
                        .param("reason", "重开")
                        .param("version", String.valueOf(finance.version()))
                        .with(finance.me().repeatable())
                        .exchange())
                .hasStatus3xxRedirection();
        var shelf = unit.sees("/unit/documents");
        assertThat(shelf.select("#receipts").text()).contains(FIRST, NEW, "已开具");
        for (var link : shelf.select("#receipts a")) {
            assertThat(unit.opens(link.attr("href"))).hasStatusOk();
        }
        assertThat(clerk.sends("ems", "EA123456789CN", "2026-11-23")).hasStatus3xxRedirection();
    }

    private Faces face(String number, String amount, String buyer) {
        var card = cases.card(owed.unit());
        return new Faces(
                number,
                "2026-11-23",
                amount,
                buyer,
                card.creditCode(),
                associations.profile().name(Lang.ZH));
    }
}
