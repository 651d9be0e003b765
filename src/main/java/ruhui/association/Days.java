package ruhui.association;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// Days as they are typed or pasted, one or a span a line: `2027-02-05`, `2027年2月5日`, `2月5日至2月11日`, `02-05 ~ 02-11`.
record Days(TreeSet<LocalDate> days, List<String> unread) {

    private static final Pattern SPAN = Pattern.compile("~|至|到|\\bto\\b");
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})[年./-])?(\\d{1,2})[月./-](\\d{1,2})日?(?:\\(.*\\))?");
    private static final int LONGEST_SPAN = 60;

    static Days read(String typed, int year) {
        var days = new Days(new TreeSet<>(), new ArrayList<>());
        Typed.tidy(typed)
                .lines()
                .flatMap(line -> List.of(line.split("[,;、]")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> days.add(line, year));
        return days;
    }

    private void add(String line, int year) {
        var ends = SPAN.split(line, -1);
        var first = day(ends[0], year);
        var last = ends.length == 2 ? day(ends[1], year) : first;
        if (ends.length > 2
                || first.isEmpty()
                || last.isEmpty()
                || last.get().isBefore(first.get())
                || last.get().isAfter(first.get().plusDays(LONGEST_SPAN))) {
            unread.add(line);
            return;
        }
        first.get().datesUntil(last.get().plusDays(1)).forEach(days::add);
    }

    private static Optional<LocalDate> day(String typed, int year) {
        var parts = DAY.matcher(Typed.dense(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(
                    parts.group(1) == null ? year : Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return Optional.of(day).filter(known -> known.getYear() == year);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Days that follow each other as one span a line.
    static String written(TreeSet<LocalDate> days) {
        var lines = new ArrayList<String>();
        LocalDate first = null;
        LocalDate last = null;
        for (var day : days) {
            if (first != null && last != null && day.equals(last.plusDays(1))) {
                last = day;
                lines.set(lines.size() - 1, first + " ~ " + last);
            } else {
                first = day;
                last = day;
                lines.add(day.toString());
            }
        }
        return String.join("\n", lines);
    }
}
