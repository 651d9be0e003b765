package ruhui.bank;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.function.Predicate;

/// Values apart by comma, tab, semicolon or bar, whichever the file uses; quotes as RFC 4180 has them.
@SuppressWarnings("ArrayRecordComponent")
record CsvTable(byte[] bytes) implements Table {

    private static final String PARTINGS = ",\t;|";
    private static final int LONGEST_CELL = 20_000;
    private static final int LOOKED_AT = 40;

    @Override
    public void read(Predicate<Row> more) {
        var writing = Writing.of(bytes);
        try (var first = open(writing);
                var again = open(writing)) {
            new Cursor(again, parting(first)).rows(more);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BufferedReader open(Writing writing) {
        var in = new ByteArrayInputStream(bytes, writing.mark(), bytes.length - writing.mark());
        return new BufferedReader(new InputStreamReader(in, writing.charset()));
    }

    /// The sign the widest of the first lines has most of.
    private static char parting(BufferedReader lines) throws IOException {
        var best = ',';
        var most = 0L;
        for (int i = 0; i < LOOKED_AT; i++) {
            var line = lines.readLine();
            if (line == null) {
                break;
            }
            for (var sign : PARTINGS.toCharArray()) {
                var count = line.chars().filter(c -> c == sign).count();
                if (count > most) {
                    most = count;
                    best = sign;
                }
            }
        }
        return best;
    }

    private static final class Cursor {

        private final Reader in;
        private final char parting;
        private final StringBuilder cell = new StringBuilder();
        private ArrayList<String> cells = new ArrayList<>();
        private int number;
        private int sign;

        Cursor(Reader in, char parting) throws IOException {
            this.in = in;
            this.parting = parting;
            this.sign = in.read();
        }

        void rows(Predicate<Row> more) throws IOException {
            while (sign >= 0) {
                number++;
                row();
                if (!more.test(new Row(number, cells))) {
                    return;
                }
                cells = new ArrayList<>(cells.size());
            }
        }

        private void row() throws IOException {
            while (true) {
                cell.setLength(0);
                if (sign == '"') {
                    quoted();
                }
                plain();
                cells.add(cell.toString());
                if (sign != parting) {
                    endOfRow();
                    return;
                }
                sign = in.read();
            }
        }

        private void plain() throws IOException {
            while (sign >= 0 && sign != parting && sign != '\n' && sign != '\r') {
                keep();
            }
        }

        private void quoted() throws IOException {
            sign = in.read();
            while (true) {
                if (sign < 0) {
                    throw new BadTable("bank.bad.quote", number);
                }
                if (sign == '"') {
                    sign = in.read();
                    if (sign != '"') {
                        return;
                    }
                }
                keep();
            }
        }

        private void keep() throws IOException {
            if (cell.length() >= LONGEST_CELL) {
                throw new BadTable("bank.bad.quote", number);
            }
            cell.append((char) sign);
            sign = in.read();
        }

        private void endOfRow() throws IOException {
            if (sign == '\r') {
                sign = in.read();
                if (sign != '\n') {
                    return;
                }
            }
            sign = in.read();
        }
    }
}
