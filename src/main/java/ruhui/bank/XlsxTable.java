package ruhui.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook that holds anything. Numbers come as the file has them, unrounded.
@SuppressWarnings("ArrayRecordComponent")
record XlsxTable(byte[] bytes) implements Table {

    @Override
    public void read(Predicate<Row> more) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (!isEmpty(sheet)) {
                    read(sheet, more);
                    return;
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof BadTable said) {
                throw said;
            }
            throw new BadTable("bank.bad.workbook");
        }
    }

    private static boolean isEmpty(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.findFirst().isEmpty();
        }
    }

    private static void read(Sheet sheet, Predicate<Row> more) throws IOException {
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                if (!more.test(row(row))) {
                    return;
                }
            }
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new Row(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }
}
