package ruhui.dues;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruhui.shared.Typed;

/// Finds remark codes in what a bank passed on: full-width, apart, in small letters, with letters for digits, and run
/// together with whatever was written behind.
public final class RemarkCodes {

    /// H and Y also as the Cyrillic and Greek letters that look like them; O, I, L, Z, S, B for 0, 1, 1, 2, 5, 8.
    private static final Pattern LIKE_ONE =
            Pattern.compile("[H\\u041d\\u0397][Y\\u0423\\u04ae\\u03a5]([0-9OQDIL|ZSB\\u041e\\u039f\\u0406]{6,20})");

    private static final String LETTERS = "OQDIL|ZSB\u041e\u039f\u0406";
    private static final String DIGITS = "000111258001";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 10;

    private RemarkCodes() {}

    /// Codes whose last digit fits, the likeliest first; whether anybody was given one is another question.
    public static Set<String> in(String remark) {
        var dense = Typed.compact(remark).toUpperCase(Locale.ROOT).replaceAll("[._·,:;/#]", "");
        var found = new LinkedHashSet<String>();
        var like = LIKE_ONE.matcher(dense);
        for (var from = 0; from < dense.length() && like.find(from); from = like.start() + 1) {
            var digits = digits(like.group(1));
            for (int length = SHORTEST; length <= Math.min(digits.length(), LONGEST); length++) {
                RemarkCode.parse("HY" + digits.substring(0, length)).ifPresent(code -> found.add(code.code()));
            }
        }
        return found;
    }

    private static String digits(String written) {
        return written.chars()
                .map(sign -> LETTERS.indexOf(sign) < 0 ? sign : DIGITS.charAt(LETTERS.indexOf(sign)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
