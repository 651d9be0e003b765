package ruhui.dues;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// What a unit writes into the remark of its transfer: HY, a number, and a last digit that shows slips of the pen.
record RemarkCode(String code) {

    private static final Pattern SHAPE = Pattern.compile("HY\\d{6,}");

    /// Damm's table: every single wrong digit and every swap of neighbours is found.
    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    RemarkCode {
        if (!SHAPE.matcher(code).matches() || remainder(code.substring(2)) != 0) {
            throw new IllegalArgumentException("not a remark code");
        }
    }

    static RemarkCode of(long number) {
        var digits = String.format(Locale.ROOT, "%05d", number);
        return new RemarkCode("HY" + digits + remainder(digits));
    }

    /// As people copy it: any case, with blanks and dashes.
    static Optional<RemarkCode> parse(String typed) {
        var code = Typed.compact(typed).toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() && remainder(code.substring(2)) == 0
                ? Optional.of(new RemarkCode(code))
                : Optional.empty();
    }

    private static int remainder(String digits) {
        return digits.chars()
                .map(digit -> digit - '0')
                .reduce(0, (interim, digit) -> TABLE[interim].charAt(digit) - '0');
    }
}
