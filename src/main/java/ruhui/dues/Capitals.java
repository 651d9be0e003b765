package ruhui.dues;

/// Amounts in words, as payment notices show them beside the figures.
public final class Capitals {

    static final long MOST = 1_000_000_000_000L;

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private Capitals() {}

    /// 人民币贰仟元整
    public static String of(long fen) {
        refuseUnusual(fen);
        if (fen == 0) {
            return "人民币零元整";
        }
        var words = new StringBuilder("人民币");
        var yuan = fen / 100;
        if (yuan > 0) {
            words.append(grouped(yuan)).append('元');
        }
        return words.append(change(fen % 100, yuan > 0)).toString();
    }

    /// Two thousand yuan only
    public static String inEnglish(long fen) {
        refuseUnusual(fen);
        var yuan = EnglishNumber.of(fen / 100) + " yuan";
        var change = EnglishNumber.of(fen % 100) + " fen";
        var words = fen % 100 == 0 ? yuan : fen < 100 ? change : yuan + " and " + change;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " only";
    }

    private static String grouped(long yuan) {
        var words = new StringBuilder();
        var skipped = false;
        for (var group = GROUPS.length - 1; group >= 0; group--) {
            var part = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
            if (part > 0) {
                var gap = !words.isEmpty() && (skipped || part < 1000);
                words.append(gap ? "零" : "").append(fourPlaces(part)).append(GROUPS[group]);
            }
            skipped = part == 0;
        }
        return words.toString();
    }

    /// A zero is spoken once, and only between two figures.
    private static String fourPlaces(int part) {
        var words = new StringBuilder();
        var skipped = false;
        for (var place = 3; place >= 0; place--) {
            var digit = part / (int) Math.pow(10, place) % 10;
            if (digit > 0) {
                words.append(skipped ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            }
            skipped = digit == 0 && !words.isEmpty();
        }
        return words.toString();
    }

    /// Nobody may add fen behind 整; behind fen there is nothing left to add.
    private static String change(long cents, boolean afterYuan) {
        if (cents == 0) {
            return "整";
        }
        var jiao = cents / 10;
        var fen = cents % 10;
        var words = jiao > 0 ? DIGITS.charAt((int) jiao) + "角" : afterYuan ? "零" : "";
        return fen > 0 ? words + DIGITS.charAt((int) fen) + "分" : words + "整";
    }

    private static void refuseUnusual(long fen) {
        if (fen < 0 || fen > MOST) {
            throw new IllegalArgumentException("no words for " + fen + " fen");
        }
    }
}
