package ruhui.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ruhui.documents.FileId;
import ruhui.documents.Legible;
import ruhui.documents.ReadIn;
import ruhui.shared.Ids;

class FactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String CODE = "91110000100000000X";
    private static final Faces RECEIPT =
            new Faces("000101260012345678", "2026-11-23", "2,000.00", "北方热力（集团）有限公司", CODE, "示例市供热行业协会");
    private static final Faces INVOICE =
            new Faces("26112000000000000018", "2026-11-23", "800.00", "北方热力（集团）有限公司", CODE, "示例市供热行业协会");

    @Test
    void a_fiscal_receipt_is_read_as_pdf_and_as_xml() {
        for (var file :
                List.of(ReadIn.pdf(RECEIPT.receiptPdf()), ReadIn.xml(xmlAmount().receiptXml()))) {
            assertThat(Facts.of(file))
                    .isEqualTo(new Facts(
                            Optional.of(InvoiceKind.FISCAL_RECEIPT),
                            "000101260012345678",
                            "a1b2c3",
                            Optional.of(DAY),
                            Optional.of(200_000L),
                            "北方热力（集团）有限公司",
                            CODE,
                            "示例市供热行业协会",
                            false,
                            ""));
        }
    }

    @Test
    void a_digital_invoice_is_read_as_pdf_ofd_and_xml() {
        for (var file : List.of(
                ReadIn.pdf(INVOICE.invoicePdf(false)),
                ReadIn.ofd(INVOICE.invoiceOfd()),
                ReadIn.xml(INVOICE.invoiceXml("")))) {
            assertThat(Facts.of(file))
                    .isEqualTo(new Facts(
                            Optional.of(InvoiceKind.VAT_ORDINARY),
                            "26112000000000000018",
                            "",
                            Optional.of(DAY),
                            Optional.of(80_000L),
                            "北方热力（集团）有限公司",
                            CODE,
                            "示例市供热行业协会",
                            false,
                            ""));
        }
        assertThat(Facts.of(ReadIn.pdf(INVOICE.invoicePdf(true))).kind()).contains(InvoiceKind.VAT_SPECIAL);
    }

    @Test
    void a_red_invoice_names_the_one_it_makes_void() {
        var red = new Faces("26112000000000000026", "2026-11-23", "-800.00", "北方热力", CODE, "协会");
        var facts = Facts.of(ReadIn.xml(red.invoiceXml("26112000000000000018")));
        assertThat(facts.red()).isTrue();
        assertThat(facts.fen()).contains(-80_000L);
        assertThat(facts.redOf()).isEqualTo("26112000000000000018");
    }

    @Test
    void what_is_not_there_is_not_made_up() {
        assertThat(Facts.of(new Legible(List.of("会员证书", "编号 ZS-2026-00001"), Map.of())))
                .isEqualTo(Facts.NONE);
        assertThat(Facts.of(new Legible(List.of("发票号码：123"), Map.of())).number())
                .isEmpty();
        assertThat(Facts.of(new Legible(List.of("开票日期：2026年13月40日"), Map.of())).on())
                .isEmpty();
    }

    @Test
    void brackets_and_blanks_make_no_difference_but_amount_and_name_do() {
        var facts = Facts.of(ReadIn.pdf(RECEIPT.receiptPdf()));
        assertThat(compared(facts, 200_000, "北方热力(集团)有限公司").differences()).isEmpty();
        var draft = compared(facts, 350_000, "南方热力有限公司");
        assertThat(draft.differences())
                .containsExactly(
                        new Difference("amount", "¥2,000.00", "¥3,500.00"),
                        new Difference("buyer", "北方热力（集团）有限公司", "南方热力有限公司"));
        assertThat(draft.fen()).contains(200_000L);
    }

    @Test
    void what_could_not_be_read_is_named_and_taken_from_what_is_known() {
        var draft = compared(Facts.NONE, 200_000, "北方热力有限公司");
        assertThat(draft.differences()).isEmpty();
        assertThat(draft.unread()).contains("number", "date", "amount", "buyer", "buyer-code", "seller", "kind");
        assertThat(draft.fen()).contains(200_000L);
    }

    @Test
    void a_receipt_from_before_the_payment_and_a_red_one_for_a_blue_are_seen() {
        var paid = Optional.of(DAY.plusDays(1));
        var expected = Expected.blue(InvoiceKind.FISCAL_RECEIPT, Optional.empty(), "", "", "", paid);
        var facts = Facts.of(
                ReadIn.pdf(new Faces("000101260012345678", "2026-11-23", "-2,000.00", "甲", CODE, "乙").receiptPdf()));
        assertThat(Comparison.draft(facts, expected, facts.number(), DAY, file())
                        .differences())
                .extracting(Difference::what)
                .containsExactly("paid", "colour");
    }

    private static Draft compared(Facts facts, long fen, String buyer) {
        var expected =
                Expected.blue(InvoiceKind.FISCAL_RECEIPT, Optional.of(fen), buyer, CODE, "示例市供热行业协会", Optional.of(DAY));
        return Comparison.draft(facts, expected, "000101260012345678", DAY, file());
    }

    private static Faces xmlAmount() {
        return new Faces(RECEIPT.number(), RECEIPT.day(), "2000.00", RECEIPT.buyer(), CODE, RECEIPT.seller());
    }

    private static FileId file() {
        return new FileId(Ids.next());
    }
}
