package ruhui.bank;

import java.util.List;

/// One row of a table as its program shows it: `number` counts from 1, blank rows too.
record Row(int number, List<String> cells) {

    /// Stripped of blanks, and of the marks by which spreadsheets are kept from taking an account for a number.
    String cell(int column) {
        return column < cells.size() ? tidy(cells.get(column)) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> tidy(cell).isEmpty());
    }

    private static String tidy(String cell) {
        var bare = cell.replaceAll("\\p{Cntrl}+", " ").strip();
        if (bare.length() > 3 && bare.startsWith("=\"") && bare.endsWith("\"")) {
            bare = bare.substring(2, bare.length() - 1).strip();
        }
        return bare.startsWith("'") ? bare.substring(1).strip() : bare;
    }
}
