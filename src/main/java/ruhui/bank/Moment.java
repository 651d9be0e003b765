package ruhui.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// Days as banks write them, with or without the time; `time` is empty or HH:MM:SS.
record Moment(LocalDate day, String time) {

    private static final String TIME = "(?:[ T]*(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d+)?)?)?";
    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" + TIME);
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("([3-6]\\d{4})(\\.\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d+)?)?");
    /// Day 0 of spreadsheets, from the first of March 1900 on.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    static Optional<Moment> of(String written) {
        var tidy = Typed.tidy(written);
        try {
            return read(tidy)
                    .filter(found ->
                            found.day().getYear() >= 1990 && found.day().getYear() < 2200);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// The time alone, from a column of its own; empty when it is none.
    static String clock(String written) {
        var time = CLOCK.matcher(Typed.tidy(written));
        return time.matches() ? time(time.toMatchResult(), 1) : "";
    }

    private static Optional<Moment> read(String tidy) {
        for (var form : new Pattern[] {WHOLE, PARTED}) {
            var found = form.matcher(tidy);
            if (found.matches()) {
                return Optional.of(new Moment(day(found.toMatchResult()), time(found.toMatchResult(), 4)));
            }
        }
        var serial = SERIAL.matcher(tidy);
        return serial.matches()
                ? Optional.of(new Moment(ZERO.plusDays(Long.parseLong(serial.group(1))), fraction(serial.group(2))))
                : Optional.empty();
    }

    private static LocalDate day(MatchResult found) {
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    private static String time(MatchResult found, int first) {
        if (found.group(first) == null) {
            return "";
        }
        var seconds = found.group(first + 2);
        return "%02d:%s:%s"
                .formatted(
                        Integer.parseInt(found.group(first)), found.group(first + 1), seconds == null ? "00" : seconds);
    }

    private static String fraction(@org.jspecify.annotations.Nullable String part) {
        if (part == null) {
            return "";
        }
        var seconds = Math.round(Double.parseDouble("0" + part) * 86_400);
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
