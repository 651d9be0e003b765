package ruhui.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// Amounts as banks write them: with and without separators, full-width, signed, in brackets, with the currency.
final class Amounts {

    private static final Pattern MARKS = Pattern.compile("^(?:CNY|RMB|人民币|[¥￥])|(?:元|CNY|RMB)$");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+|(?=\\.\\d))(?:\\.\\d*)?(?:E[+-]?\\d{1,2})?");
    private static final Pattern NOTHING = Pattern.compile("-*|无|/");
    /// Spreadsheets keep 2000.35 as the nearest binary fraction.
    private static final BigDecimal NOISE = new BigDecimal("0.000001");
    private static final BigDecimal MOST = new BigDecimal("10000000000");

    private Amounts() {}

    /// In fen, 0 when the bank left it out; nothing when it is no amount.
    static Optional<Long> fen(String written) {
        var bare = Typed.dense(written).toUpperCase(java.util.Locale.ROOT);
        if (NOTHING.matcher(bare).matches()) {
            return Optional.of(0L);
        }
        var bracketed = bare.startsWith("(") && bare.endsWith(")");
        var inside = bracketed ? bare.substring(1, bare.length() - 1) : bare;
        var digits = MARKS.matcher(inside).replaceAll("");
        if (!NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        var yuan = new BigDecimal(digits.replace(",", ""));
        return fen(bracketed ? yuan.negate() : yuan);
    }

    private static Optional<Long> fen(BigDecimal yuan) {
        var rounded = yuan.setScale(2, RoundingMode.HALF_UP);
        return yuan.subtract(rounded).abs().compareTo(NOISE) > 0 || yuan.abs().compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(rounded.movePointRight(2).longValueExact());
    }
}
