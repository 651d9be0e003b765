package ruhui.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which columns of a file hold what: by position, with the headings as the bank wrote them.
record Mapping(List<String> headings, Map<Integer, Column> columns) {

    private static final String NONE = "NONE";

    /// As this bank's columns were assigned before; new headings are guessed.
    static Mapping of(List<String> headings, Map<String, String> kept) {
        var columns = new LinkedHashMap<Integer, Column>();
        for (int i = 0; i < headings.size(); i++) {
            var index = i;
            Column.named(kept.getOrDefault(headings.get(i), "")).ifPresent(column -> columns.put(index, column));
        }
        guess(headings, kept, columns);
        return new Mapping(headings, columns);
    }

    private static void guess(List<String> headings, Map<String, String> kept, Map<Integer, Column> columns) {
        var best = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            if (kept.containsKey(headings.get(i))) {
                continue;
            }
            for (var column : Column.values()) {
                if (column.mayRepeat() && column.rank(headings.get(i)).isPresent()) {
                    columns.put(i, column);
                } else if (!columns.containsValue(column) && better(headings, column, i, best.get(column))) {
                    best.put(column, i);
                }
            }
        }
        // DATE comes first, so that what is day and time in one is not taken for the time alone.
        best.forEach((column, index) -> columns.putIfAbsent(index, column));
    }

    private static boolean better(
            List<String> headings, Column column, int index, @org.jspecify.annotations.Nullable Integer known) {
        var rank = column.rank(headings.get(index));
        return rank.isPresent()
                && (known == null
                        || rank.get() < column.rank(headings.get(known)).orElse(Integer.MAX_VALUE));
    }

    Optional<Integer> at(Column wanted) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean has(Column wanted) {
        return columns.containsValue(wanted);
    }

    /// Every cell of these columns, the leftmost first.
    List<Integer> all(Column wanted) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The texts that name what is still to be assigned or is assigned twice; empty when lines can be read.
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (!has(Column.DATE)) {
            wrong.add("bank.wrong.column.date");
        }
        if (!has(Column.CREDIT) && !has(Column.AMOUNT)) {
            wrong.add("bank.wrong.column.credit");
        }
        if (has(Column.AMOUNT) && (has(Column.CREDIT) || has(Column.DEBIT))) {
            wrong.add("bank.wrong.column.amounts");
        }
        for (var column : Column.values()) {
            if (!column.mayRepeat() && all(column).size() > 1) {
                wrong.add("bank.wrong.column.twice");
                break;
            }
        }
        return wrong;
    }

    /// For the next file of this bank.
    Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        for (int i = 0; i < headings.size(); i++) {
            var column = columns.get(i);
            if (!headings.get(i).isEmpty()) {
                kept.put(headings.get(i), column == null ? NONE : column.name());
            }
        }
        return kept;
    }
}
