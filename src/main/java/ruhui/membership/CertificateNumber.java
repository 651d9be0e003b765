package ruhui.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// ZS-2026-00001: the number printed on a certificate, as people type it back.
final class CertificateNumber {

    private static final Pattern TYPED = Pattern.compile("(?:ZS)?-?(\\d{4})-?(\\d{5,9})");

    private CertificateNumber() {}

    static String of(int year, long next) {
        return String.format(Locale.ROOT, "ZS-%d-%05d", year, next);
    }

    /// Capitals, full-width signs, blanks and missing dashes do not matter.
    static Optional<String> parse(String typed) {
        var parts = TYPED.matcher(Typed.dense(typed).toUpperCase(Locale.ROOT));
        return parts.matches() ? Optional.of("ZS-" + parts.group(1) + "-" + parts.group(2)) : Optional.empty();
    }
}
