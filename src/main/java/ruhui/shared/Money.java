package ruhui.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Money in fen, as people write and read it in yuan.
public final class Money {

    private static final Pattern YUAN = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");

    private Money() {}

    /// ¥2,000.00, or -¥2,000.00 below zero.
    public static String shown(long fen) {
        return (fen < 0 ? "-¥" : "¥") + plain(Math.abs(fen));
    }

    /// 2,000.00
    public static String plain(long fen) {
        return String.format(Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    /// The fen of an amount typed in yuan; nothing when it is not one.
    public static Optional<Long> parse(String typed) {
        var bare = Typed.compact(typed).replace(",", "").replaceAll("^[¥￥]|元$", "");
        if (!YUAN.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.of(new java.math.BigDecimal(bare).movePointRight(2).longValueExact());
    }
}
