package ruhui.bank;

import java.time.LocalDate;
import java.util.List;

/// What a row of a statement turned out to be.
sealed interface Read {

    /// `fen` is what came in, below zero what went out. `remark` holds all that was written with it.
    record Line(
            int row,
            LocalDate on,
            String time,
            long fen,
            String payer,
            String payerAccount,
            String remark,
            String serial)
            implements Read {}

    /// A sum, a blank or a repeated heading.
    record Nothing() implements Read {}

    record Wrong(int row, List<Fault> faults) implements Read {}

    /// `heading` is empty where no single column is at fault; `key` is a text with two gaps.
    record Fault(String heading, String value, String key) {}
}
