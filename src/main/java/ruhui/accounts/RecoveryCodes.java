package ruhui.accounts;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ruhui.shared.Typed;

/// Codes for the day the phone is lost: ten, each for one use, with 49 random bits.
record RecoveryCodes(List<String> codes) {

    private static final int COUNT = 10;
    private static final int HALF = 5;

    RecoveryCodes {
        codes = List.copyOf(codes);
    }

    static RecoveryCodes random(SecureRandom random) {
        return new RecoveryCodes(Stream.generate(() -> half(random) + "-" + half(random))
                .distinct()
                .limit(COUNT)
                .toList());
    }

    /// The form that is hashed and compared: ABCDE-23456, however it was typed.
    static String plain(String typed) {
        var signs = Typed.compact(typed).toUpperCase(Locale.ROOT);
        return signs.length() == 2 * HALF ? signs.substring(0, HALF) + "-" + signs.substring(HALF) : signs;
    }

    /// Never shows the codes, so that no log can.
    @Override
    public String toString() {
        return "RecoveryCodes[hidden]";
    }

    private static String half(SecureRandom random) {
        return Unambiguous.random(random, HALF);
    }
}
