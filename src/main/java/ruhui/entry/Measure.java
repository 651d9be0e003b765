package ruhui.entry;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// A number with its unit as each language counts: Chinese in ten thousands (万), English in ones.
final class Measure {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Measure() {}

    /// What is not a number is said as it was typed.
    static String said(Lang lang, Field field, String value) {
        var counted = "entry.measure." + field.key();
        var unit = "entry.unit." + field.key();
        try {
            if (Texts.knows(counted)) {
                var number = new BigDecimal(value);
                return Texts.of(lang, counted, grouped(lang == Lang.EN ? number.multiply(TEN_THOUSAND) : number));
            }
            return Texts.knows(unit) ? grouped(new BigDecimal(value)) + " " + Texts.of(lang, unit) : value;
        } catch (NumberFormatException typedWrong) {
            return value;
        }
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
