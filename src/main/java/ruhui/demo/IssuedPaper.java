package ruhui.demo;

import java.time.LocalDate;
import ruhui.documents.Pdf;

/// Receipts and invoices as the systems outside would issue them; the association's client prints, ours reads.
record IssuedPaper(String number, LocalDate day, long yuan, String buyer, String code) {

    private static final Pdf PDF = new Pdf();
    private static final String SELLER = "澄川供热行业协会";

    byte[] receipt() {
        return pdf("""
                <h1>全国性社会团体会费统一票据（电子）</h1>
                <table><tr><td>票据代码：%s</td><td>票据号码：%s</td></tr>
                <tr><td>交款人统一社会信用代码：%s</td><td>校验码：d0e1f2</td></tr>
                <tr><td>交款人：%s</td><td>开票日期：%s</td></tr></table>
                <p>项目：会费 金额合计（小写）%s.00</p>
                <p>收款单位（章）：%s</p><p>演示样张，不得报销</p>
                """.formatted(number.substring(0, 8), number.substring(8), code, buyer, day, yuan, SELLER));
    }

    byte[] invoice(String redOf) {
        return pdf("""
                <h1>电子发票（普通发票）</h1>
                <p>发票号码：%s</p><p>开票日期：%d年%02d月%02d日</p>
                <table><tr><td>购 名称：%s</td><td>销 名称：%s</td></tr>
                <tr><td>统一社会信用代码/纳税人识别号：%s</td><td></td></tr></table>
                <p>项目：*会展服务*会议费 价税合计（小写） ¥%d.00</p>%s<p>演示样张，不得报销</p>
                """.formatted(
                        number,
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        buyer,
                        SELLER,
                        code,
                        redOf.isEmpty() ? yuan : -yuan,
                        redOf.isEmpty() ? "" : "<p>被红冲蓝字数电票号码：" + redOf + "</p>"));
    }

    private static byte[] pdf(String body) {
        var head = "<html><head><style>td { font-size: 8px }</style></head><body>";
        return PDF.render(head + body + "</body></html>", new Pdf.Meta("票据", "", "zh"));
    }
}
