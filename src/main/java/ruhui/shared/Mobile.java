package ruhui.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mobile number of mainland China, 11 digits. New ranges appear often, so only the first two digits are judged.
public record Mobile(String number) {

    private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=\\d{11}$))");

    public Mobile {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    public static Optional<Problem> problem(String typed) {
        var number = plain(typed);
        if (number.isEmpty()) {
            return Optional.of(Problem.of("shared.mobile.empty"));
        }
        return NUMBER.matcher(number).matches() ? Optional.empty() : Optional.of(Problem.of("shared.mobile.wrong"));
    }

    public static Mobile parse(String typed) {
        return new Mobile(plain(typed));
    }

    /// 138****8000
    public String masked() {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    private static String plain(String typed) {
        var bare = Typed.compact(typed).replaceAll("[()]", "");
        return COUNTRY.matcher(bare).replaceFirst("");
    }
}
