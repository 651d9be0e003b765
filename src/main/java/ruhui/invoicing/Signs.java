package ruhui.invoicing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// How dates, amounts and names are written on receipts and invoices.
final class Signs {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-年./]?(\\d{1,2})[-月./]?(\\d{1,2})日?.*");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,10}(\\.\\d{1,2})?");

    private Signs() {}

    /// 2026-04-02 10:20:30, 20260402, 2026年4月2日
    static Optional<LocalDate> day(String text) {
        var parts = DAY.matcher(Typed.dense(text));
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<Long> fen(String text) {
        var bare = Typed.dense(text).replaceAll("[,¥元]", "");
        return AMOUNT.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    /// A printed line as one looks for words in it: without blanks, its signs of one width, its brackets as they are.
    static String dense(String line) {
        var dense = new StringBuilder();
        line.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .forEach(sign -> dense.append(
                        sign == '（' || sign == '）'
                                ? Character.toString(sign)
                                : Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)));
        return dense.toString();
    }

    static String number(String text) {
        return Typed.compact(text).toUpperCase(java.util.Locale.ROOT);
    }
}
