package ruhui.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruhui.association.Level;
import ruhui.dues.Kind;
import ruhui.dues.Way;

/// The money of one month. Everything is a sum of lines of the ledger by the day they count from; amounts are net of
/// what was taken back.
public record Statement(
        YearMonth month, List<Paid> paid, List<Day> days, List<Moved> accounts, Flow flow, List<Row> rows) {

    /// What was paid for, by what it is and by the way the money came; `level` only for dues.
    public record Paid(Kind kind, @Nullable Level level, int charges, long transfer, long wechat) {

        public long fen() {
            return transfer + wechat;
        }
    }

    public record Day(LocalDate on, long transfer, long wechat, long out) {

        public long in() {
            return transfer + wechat;
        }
    }

    /// Where the month's money came from and what became of it. `in` less `out` is what the others sum up to.
    public record Flow(long in, long out, long dues, long other, long credit, long unallocated, long refundDue) {

        public boolean ties() {
            return in - out == dues + other + credit + unallocated + refundDue;
        }
    }

    /// One movement of money, for the list; `what` is in, out or back.
    public record Row(LocalDate on, long number, String unit, String what, Way way, long fen, String words) {}

    public List<Paid> dues() {
        return paid.stream().filter(line -> line.kind() == Kind.DUES).toList();
    }

    public List<Paid> others() {
        return paid.stream().filter(line -> line.kind() != Kind.DUES).toList();
    }
}
