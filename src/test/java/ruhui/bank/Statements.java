package ruhui.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files as banks export them, with invented accounts and payers.
public final class Statements {

    public static final String ACCOUNT = "6222000000000000000";

    /// The headings of one large bank: date and amounts apart, both sides in columns of their own.
    static final String ICBC = "凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息";

    /// Of another: what stands in brackets, serial numbers, a day of booking beside the time.
    static final String CCB =
            "账号,交易时间,借方发生额（支取）,贷方发生额（收入）,余额,币种,对方户名,对方账号,对方开户机构,记账日期,摘要,备注,账户明细编号-交易流水号,企业流水号,凭证种类,凭证号";

    static final String PLAIN = "日期,收入,支出,对方户名,附言,流水号";

    private Statements() {}

    /// Lines `day,in,out,payer,remark,serial`.
    public static byte[] plain(String... lines) {
        return (PLAIN + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /// A workbook with one sheet; what looks like a number is one.
    static byte[] xlsx(List<List<String>> rows) {
        var sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.append(cell(row + 1, column, rows.get(row).get(column)));
            }
            sheet.append("</row>");
        }
        return zipped(sheet.append("</sheetData></worksheet>").toString());
    }

    private static String cell(int row, int column, String value) {
        var at = (char) ('A' + column) + "" + row;
        if (value.isEmpty()) {
            return "";
        }
        return value.matches("-?\\d+(\\.\\d+)?(E\\d+)?") && value.length() < 18
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(at, value)
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, value);
    }

    private static byte[] zipped(String sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    </Types>""");
            put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                    <sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>""");
            put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>\
                </Relationships>""".formatted(type, target);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }
}
