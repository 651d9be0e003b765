package ruhui.finance;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// A statement as a spreadsheet, written row by row in the reader's language.
record Workbook(Statement statement, Lang lang) {

    private static final int ROWS_A_TIME = 1_000;
    private static final String YUAN = "#,##0.00";

    void write(OutputStream out) throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Ruhui", "1.0")) {
            summary(book.newWorksheet(t("finance.sheet.summary")));
            days(book.newWorksheet(t("finance.sheet.days")));
            rows(book.newWorksheet(t("finance.sheet.rows")));
        }
    }

    private void summary(Worksheet sheet) {
        var at = head(
                sheet,
                0,
                List.of(
                        t("finance.paid.for"),
                        t("finance.charges"),
                        t("dues.way.transfer"),
                        t("dues.way.wechat"),
                        t("finance.total")));
        for (var line : statement.paid()) {
            sheet.value(at, 0, what(line));
            sheet.value(at, 1, line.charges());
            yuan(sheet, at, 2, line.transfer());
            yuan(sheet, at, 3, line.wechat());
            yuan(sheet, at++, 4, line.fen());
        }
        at = head(
                sheet,
                at + 1,
                List.of(
                        t("finance.account"),
                        t("finance.opening"),
                        t("finance.more"),
                        t("finance.less"),
                        t("finance.closing")));
        for (var moved : statement.accounts()) {
            sheet.value(at, 0, t(moved.account().key()));
            yuan(sheet, at, 1, moved.opening());
            yuan(sheet, at, 2, moved.more());
            yuan(sheet, at, 3, moved.less());
            yuan(sheet, at++, 4, moved.closing());
        }
        wide(sheet, 5);
    }

    private void days(Worksheet sheet) {
        var at = head(
                sheet,
                0,
                List.of(
                        t("finance.day"),
                        t("dues.way.transfer"),
                        t("dues.way.wechat"),
                        t("finance.in"),
                        t("finance.out")));
        for (var day : statement.days()) {
            sheet.value(at, 0, day.on().toString());
            yuan(sheet, at, 1, day.transfer());
            yuan(sheet, at, 2, day.wechat());
            yuan(sheet, at, 3, day.in());
            yuan(sheet, at++, 4, day.out());
        }
        wide(sheet, 5);
    }

    private void rows(Worksheet sheet) throws IOException {
        var at = head(
                sheet,
                0,
                List.of(
                        t("finance.day"),
                        t("finance.number"),
                        t("finance.unit"),
                        t("finance.what"),
                        t("finance.way"),
                        t("finance.amount"),
                        t("finance.words")));
        wide(sheet, 7);
        for (var row : statement.rows()) {
            sheet.value(at, 0, row.on().toString());
            sheet.value(at, 1, row.number());
            sheet.value(at, 2, row.unit());
            sheet.value(at, 3, t("finance.row." + row.what()));
            sheet.value(at, 4, t(row.way().key()));
            yuan(sheet, at, 5, row.fen());
            sheet.value(at, 6, row.words());
            if (++at % ROWS_A_TIME == 0) {
                sheet.flush();
            }
        }
    }

    private String what(Statement.Paid line) {
        return line.level() == null
                ? t(line.kind().key())
                : t(line.kind().key()) + " " + t(line.level().key());
    }

    private static int head(Worksheet sheet, int row, List<String> titles) {
        for (var column = 0; column < titles.size(); column++) {
            sheet.value(row, column, titles.get(column));
        }
        sheet.range(row, 0, row, titles.size() - 1).style().bold().set();
        return row + 1;
    }

    private static void yuan(Worksheet sheet, int row, int column, long fen) {
        sheet.value(row, column, BigDecimal.valueOf(fen, 2));
        sheet.style(row, column).format(YUAN).set();
    }

    private static void wide(Worksheet sheet, int columns) {
        for (var column = 0; column < columns; column++) {
            sheet.width(column, 20);
        }
    }

    private String t(String key) {
        return Texts.of(lang, key);
    }
}
