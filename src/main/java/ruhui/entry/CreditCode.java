package ruhui.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruhui.shared.Problem;
import ruhui.shared.Typed;

/// The unified social credit code of a unit (GB 32100): 18 signs of which the last checks the others.
public record CreditCode(String code) {

    private static final int LENGTH = 18;
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String NEVER_USED = "IOSVZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public CreditCode {
        if (!code.equals(plain(code)) || problem(code).isPresent()) {
            throw new IllegalArgumentException("not a credit code");
        }
    }

    public static Optional<Problem> problem(String typed) {
        var code = plain(typed);
        if (code.isEmpty()) {
            return Optional.of(Problem.of("entry.creditCode.empty"));
        }
        var length = code.codePointCount(0, code.length());
        if (length != LENGTH) {
            return Optional.of(Problem.of("entry.creditCode.length", length));
        }
        var letters = strange(code, sign -> NEVER_USED.indexOf(sign) >= 0);
        if (!letters.isEmpty()) {
            return Optional.of(Problem.of("entry.creditCode.letters", letters));
        }
        var others = strange(code, sign -> SIGNS.indexOf(sign) < 0);
        if (!others.isEmpty()) {
            return Optional.of(Problem.of("entry.creditCode.signs", others));
        }
        return code.charAt(LENGTH - 1) == checkSign(code)
                ? Optional.empty()
                : Optional.of(Problem.of("entry.creditCode.check"));
    }

    public static CreditCode parse(String typed) {
        return new CreditCode(plain(typed));
    }

    /// The GB/T 2260 code of the office that registered the unit; 100000 is the nation.
    public String division() {
        return code.substring(2, 8);
    }

    /// The older code inside (GB 11714) has a check digit of its own. A few real codes break it, so this only warns.
    public boolean organisationCodeFits() {
        var sum = IntStream.range(0, ORGANISATION_WEIGHTS.length)
                .map(place -> Character.digit(code.charAt(8 + place), 36) * ORGANISATION_WEIGHTS[place])
                .sum();
        return code.charAt(16) == "0123456789X0".charAt(11 - sum % 11);
    }

    private static char checkSign(String code) {
        var sum = 0;
        var weight = 1;
        for (var sign : code.substring(0, LENGTH - 1).toCharArray()) {
            sum += SIGNS.indexOf(sign) * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }

    private static String strange(String code, IntPredicate isStrange) {
        return code.codePoints()
                .filter(isStrange)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static String plain(String typed) {
        return Typed.compact(typed).toUpperCase(Locale.ROOT);
    }
}
