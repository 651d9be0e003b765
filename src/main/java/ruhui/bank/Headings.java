package ruhui.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the row with the headings: above it banks print account, period and sums.
record Headings(int row, List<String> names) {

    private static final int LOOKED_AT = 60;
    private static final int FEWEST = 3;

    /// The row most of whose cells are known headings; else the first that is wide enough; nothing in an empty file.
    static Optional<Headings> find(Table table, Map<String, String> kept) {
        var best = new Best();
        table.read(row -> {
            best.see(row, known(row, kept));
            return row.number() < LOOKED_AT;
        });
        return Optional.ofNullable(best.row == null ? best.wide : best.row).map(Headings::of);
    }

    /// The row with this number; nothing when there is none.
    static Optional<Headings> at(Table table, int number) {
        var found = new Best();
        table.read(row -> {
            if (row.number() == number) {
                found.row = row;
            }
            return row.number() < number;
        });
        return Optional.ofNullable(found.row).map(Headings::of);
    }

    /// The second of two equal ones is told apart by its place.
    static Headings of(Row row) {
        var names = IntStream.range(0, row.cells().size()).mapToObj(row::cell).collect(Collectors.toList());
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && names.subList(0, i).contains(names.get(i))) {
                names.set(i, names.get(i) + " #" + (i + 1));
            }
        }
        return new Headings(row.number(), List.copyOf(names));
    }

    private static int known(Row row, Map<String, String> kept) {
        var names = of(row).names();
        var columns = names.stream()
                .flatMap(name -> Arrays.stream(Column.values())
                        .filter(column -> column.rank(name).isPresent())
                        .limit(1))
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Column.class)));
        var before = names.stream()
                .filter(name -> !name.isEmpty() && kept.containsKey(name))
                .count();
        var enough = columns.contains(Column.DATE)
                && columns.stream().anyMatch(Set.of(Column.CREDIT, Column.AMOUNT)::contains);
        return Math.max(enough ? columns.size() : 0, (int) before);
    }

    private static final class Best {

        private @org.jspecify.annotations.Nullable Row row;
        private @org.jspecify.annotations.Nullable Row wide;
        private int most = 1;

        void see(Row seen, int known) {
            if (known > most) {
                most = known;
                row = seen;
            }
            if (wide == null
                    && seen.cells().stream().filter(cell -> !cell.isBlank()).count() >= FEWEST) {
                wide = seen;
            }
        }
    }
}
