package ruhui.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruhui.bank.Read.Fault;
import ruhui.shared.Typed;

/// Reads the rows below the headings of one file.
record LineReader(Mapping mapping, String ownAccount) {

    private static final Pattern SUM = Pattern.compile(
            "(?:合计|总计|小计|本页|累计|共计|期初|期末|上页|承前|过次|借方|贷方|收入|支出|打印|制表|以上|注:|说明|总笔数|总收入|总支出|TOTAL|\\*{3}|-{3}|={3}).*");
    private static final Pattern IN = Pattern.compile("(?:贷|贷方|收|收入|来账|转入|存入|C|CR|CREDIT|IN)");
    private static final Pattern OUT = Pattern.compile("(?:借|借方|支|支出|往账|转出|支取|D|DR|DEBIT|OUT)");
    private static final Pattern NO_SERIAL = Pattern.compile("[0\\-/]*");

    Read read(Row row) {
        if (row.isBlank() || isHeading(row) || isSum(row)) {
            return new Read.Nothing();
        }
        var faults = new ArrayList<Fault>();
        var day = Moment.of(cell(row, Column.DATE));
        if (day.isEmpty()) {
            faults.add(fault(row, Column.DATE, "bank.fault.date"));
        }
        var fen = fen(row, faults);
        checkOwn(row, faults);
        if (!faults.isEmpty()) {
            return new Read.Wrong(row.number(), faults);
        }
        var time = mapping.has(Column.TIME)
                ? Moment.clock(cell(row, Column.TIME))
                : day.orElseThrow().time();
        return new Read.Line(
                row.number(),
                day.orElseThrow().day(),
                time,
                fen,
                Typed.words(cell(row, Column.PAYER)),
                Typed.dense(cell(row, Column.PAYER_ACCOUNT)),
                remark(row),
                serial(row));
    }

    private long fen(Row row, List<Fault> faults) {
        if (mapping.has(Column.AMOUNT)) {
            var amount = amount(row, Column.AMOUNT, faults);
            return amount.map(fen -> directed(row, fen, faults)).orElse(0L);
        }
        var in = amount(row, Column.CREDIT, faults);
        var out = amount(row, Column.DEBIT, faults);
        if (in.isEmpty() || out.isEmpty()) {
            return 0;
        }
        if ((in.get() == 0) == (out.get() == 0)) {
            faults.add(fault(row, Column.CREDIT, in.get() == 0 ? "bank.fault.amount.none" : "bank.fault.amount.both"));
        }
        return in.get() - out.get();
    }

    private long directed(Row row, long fen, List<Fault> faults) {
        if (fen == 0) {
            faults.add(fault(row, Column.AMOUNT, "bank.fault.amount.none"));
        }
        if (!mapping.has(Column.DIRECTION)) {
            return fen;
        }
        var direction = Typed.dense(cell(row, Column.DIRECTION)).toUpperCase(java.util.Locale.ROOT);
        if (OUT.matcher(direction).matches()) {
            return -Math.abs(fen);
        }
        if (!IN.matcher(direction).matches()) {
            faults.add(fault(row, Column.DIRECTION, "bank.fault.direction"));
        }
        return fen;
    }

    private Optional<Long> amount(Row row, Column column, List<Fault> faults) {
        var fen = Amounts.fen(cell(row, column));
        if (fen.isEmpty()) {
            faults.add(fault(row, column, "bank.fault.amount"));
        }
        return fen;
    }

    /// A file of another account, or of several, would be counted twice one day.
    private void checkOwn(Row row, List<Fault> faults) {
        var own = Typed.compact(cell(row, Column.OWN_ACCOUNT));
        if (!own.isEmpty() && !own.contains("*") && !own.equals(Typed.compact(ownAccount))) {
            faults.add(fault(row, Column.OWN_ACCOUNT, "bank.fault.account"));
        }
    }

    private String remark(Row row) {
        return mapping.all(Column.REMARK).stream()
                .map(row::cell)
                .map(Typed::words)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String serial(Row row) {
        var serial = Typed.dense(cell(row, Column.SERIAL));
        return NO_SERIAL.matcher(serial).matches() ? "" : serial;
    }

    private boolean isHeading(Row row) {
        return Headings.of(row).names().equals(mapping.headings());
    }

    /// Has no day, and says so.
    private boolean isSum(Row row) {
        return Moment.of(cell(row, Column.DATE)).isEmpty()
                && row.cells().stream()
                        .map(Typed::dense)
                        .filter(cell -> !cell.isEmpty())
                        .limit(1)
                        .anyMatch(cell -> SUM.matcher(cell.toUpperCase(java.util.Locale.ROOT))
                                .matches());
    }

    private String cell(Row row, Column column) {
        return mapping.at(column).map(row::cell).orElse("");
    }

    private Fault fault(Row row, Column column, String key) {
        return new Fault(
                mapping.at(column).map(index -> mapping.headings().get(index)).orElse(""), cell(row, column), key);
    }
}
