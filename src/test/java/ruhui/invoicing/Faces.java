package ruhui.invoicing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ruhui.documents.Pdf;

/// Receipts and invoices as they come out of the systems that issue them, made on the spot.
public record Faces(String number, String day, String amount, String buyer, String code, String seller) {

    private static final Pdf PDF = new Pdf();

    /// `number` is code and number in one.
    public byte[] receiptPdf() {
        return pdf("""
                <h1>全国性社会团体会费统一票据（电子）</h1>
                <table><tr><td>票据代码：%s</td><td>票据号码：%s</td></tr>
                <tr><td>交款人统一社会信用代码：%s</td><td>校验码：a1b2c3</td></tr>
                <tr><td>交款人：%s</td><td>开票日期：%s</td></tr></table>
                <p>金额合计（大写）略 （小写）%s</p>
                <p>收款单位（章）：%s</p>
                """.formatted(number.substring(0, 8), number.substring(8), code, buyer, day, amount, seller));
    }

    public byte[] receiptXml() {
        return """
                <EInvoice><EInvoiceData><Main>
                <EInvoiceCode>%s</EInvoiceCode><EInvoiceNumber>%s</EInvoiceNumber><RandomNumber>a1b2c3</RandomNumber>
                <TotalAmount>%s</TotalAmount><IssueDate>%s</IssueDate>
                <InvoicingParty><InvoicingPartyName>%s</InvoicingPartyName></InvoicingParty>
                <PayerParty><PayerPartyCode>%s</PayerPartyCode><PayerPartyName>%s</PayerPartyName></PayerParty>
                </Main></EInvoiceData></EInvoice>
                """.formatted(
                        number.substring(0, 8), number.substring(8), amount, day.replace("-", ""), seller, code, buyer)
                .getBytes(UTF_8);
    }

    public byte[] invoicePdf(boolean special) {
        return pdf("""
                <h1>电子发票（%s）</h1>
                <p>发票号码：%s</p><p>开票日期：%s</p>
                <table><tr><td>购 名称：%s</td><td>销 名称：%s</td></tr>
                <tr><td>统一社会信用代码/纳税人识别号：%s</td><td>统一社会信用代码/纳税人识别号：51110000000000000A</td></tr></table>
                <p>价税合计（大写） 略 （小写） ¥%s</p>
                """.formatted(special ? "增值税专用发票" : "普通发票", number, chineseDay(), buyer, seller, code, amount));
    }

    public byte[] invoiceXml(String redOf) {
        return """
                <EInvoice><Header><InherentLabel><InIssuType><LabelCode>%s</LabelCode></InIssuType>
                <GeneralOrSpecialVAT><LabelCode>02</LabelCode></GeneralOrSpecialVAT></InherentLabel></Header>
                <EInvoiceData><SellerInformation><SellerName>%s</SellerName></SellerInformation>
                <BuyerInformation><BuyerIdNum>%s</BuyerIdNum><BuyerName>%s</BuyerName></BuyerInformation>
                <BasicInformation><TotalTax-includedAmount>%s</TotalTax-includedAmount></BasicInformation>
                <RedEInvoice><OriginalInvoiceCode>%s</OriginalInvoiceCode></RedEInvoice></EInvoiceData>
                <TaxSupervisionInfo><InvoiceNumber>%s</InvoiceNumber><IssueTime>%s 10:20:30</IssueTime></TaxSupervisionInfo>
                </EInvoice>
                """.formatted(redOf.isEmpty() ? "Y" : "N", seller, code, buyer, amount, redOf, number, day)
                .getBytes(UTF_8);
    }

    public byte[] invoiceOfd() {
        return zip(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>".getBytes(UTF_8),
                "Doc_0/Attachs/original_invoice.xml",
                invoiceXml(""));
    }

    private String chineseDay() {
        var parts = day.split("-");
        return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
    }

    private static byte[] pdf(String body) {
        return PDF.render(
                "<html><head><style>td { font-size: 8px }</style></head><body>" + body + "</body></html>",
                new Pdf.Meta("票据", "", "zh"));
    }

    private static byte[] zip(String first, byte[] one, String second, byte[] other) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(other);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
