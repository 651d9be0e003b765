package ruhui.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ruhui.dues.RemarkCodes;
import ruhui.dues.SameName;

/// One walk through a file: lines go on in batches, faults are gathered, the rest is counted.
final class Scan {

    static final int MOST_LINES = 100_000;
    private static final int A_BATCH = 1000;
    private static final int FAULTS_KEPT = 200;

    private final LineReader reader;
    private final Consumer<List<Draft>> keep;
    private final LineKeys keys = new LineKeys();
    private final List<Draft> batch = new ArrayList<>(A_BATCH);
    private final List<Read.Wrong> wrong = new ArrayList<>();
    private int lines;
    private int skipped;
    private int wrongRows;

    Scan(LineReader reader, Consumer<List<Draft>> keep) {
        this.reader = reader;
        this.keep = keep;
    }

    Scan below(int headingRow, Table table) {
        table.read(row -> {
            if (row.number() > headingRow) {
                take(reader.read(row));
            }
            return true;
        });
        keep.accept(batch);
        return this;
    }

    private void take(Read read) {
        switch (read) {
            case Read.Line line -> add(line);
            case Read.Nothing _ -> skipped++;
            case Read.Wrong no -> {
                wrongRows++;
                if (wrong.size() < FAULTS_KEPT) {
                    wrong.add(no);
                }
            }
        }
    }

    private void add(Read.Line line) {
        if (++lines > MOST_LINES) {
            throw new BadTable("bank.bad.long", MOST_LINES);
        }
        var codes = line.fen() > 0 ? List.copyOf(RemarkCodes.in(line.remark())) : List.<String>of();
        batch.add(new Draft(line, SameName.key(line.payer()), codes, keys.of(line)));
        if (batch.size() == A_BATCH) {
            keep.accept(batch);
            batch.clear();
        }
    }

    int lines() {
        return lines;
    }

    int skipped() {
        return skipped;
    }

    int wrongRows() {
        return wrongRows;
    }

    List<Read.Wrong> wrong() {
        return wrong;
    }
}
