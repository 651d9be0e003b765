package ruhui.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A number somebody can be rung at: a landline with or without area code and extension, a 400 or 800 number, or a
/// mobile.
public record Phone(String number) {

    private static final Pattern LANDLINE =
            Pattern.compile("(?:(010|02\\d|0[3-9]\\d\\d)-?)?([1-9]\\d{6,7})(?:-(\\d{1,6}))?");
    private static final Pattern SERVICE = Pattern.compile("([48]00)-?(\\d{3})-?(\\d{4})(?:-(\\d{1,6}))?");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86-?0?(?=[1-9])");
    private static final Pattern EXTENSION = Pattern.compile("-?(转|分机|ext\\.?|x|#)[:：]?-?", Pattern.CASE_INSENSITIVE);

    public Phone {
        if (!number.equals(canonical(number))) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    public static Optional<Problem> problem(String typed) {
        if (Typed.tidy(typed).isEmpty()) {
            return Optional.of(Problem.of("shared.phone.empty"));
        }
        return canonical(typed) == null ? Optional.of(Problem.of("shared.phone.wrong")) : Optional.empty();
    }

    public static Phone parse(String typed) {
        var number = canonical(typed);
        if (number == null) {
            throw new IllegalArgumentException("not a telephone number");
        }
        return new Phone(number);
    }

    /// 010****5678
    public String masked() {
        return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }

    private static @Nullable String canonical(String typed) {
        if (Mobile.problem(typed).isEmpty()) {
            return Mobile.parse(typed).number();
        }
        var plain = plain(typed);
        for (var form : new Pattern[] {SERVICE, LANDLINE}) {
            var parts = form.matcher(plain);
            if (parts.matches()) {
                return joined(parts);
            }
        }
        return null;
    }

    /// The country code swallows the 0 of the area code, here it comes back.
    private static String plain(String typed) {
        var dense = EXTENSION.matcher(Typed.dense(typed)).replaceAll("-");
        var areaApart = dense.replaceAll("^\\(", "").replace(')', '-').replaceAll("[(]|--+", "-");
        var abroad = COUNTRY.matcher(areaApart);
        return abroad.find() ? abroad.replaceFirst(restartsWithArea(areaApart, abroad.end())) : areaApart;
    }

    private static String restartsWithArea(String number, int rest) {
        return number.startsWith("400", rest) || number.startsWith("800", rest) ? "" : "0";
    }

    private static String joined(Matcher parts) {
        return IntStream.rangeClosed(1, parts.groupCount())
                .mapToObj(parts::group)
                .filter(part -> part != null)
                .collect(Collectors.joining("-"));
    }
}
