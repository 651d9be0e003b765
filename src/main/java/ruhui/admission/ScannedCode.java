package ruhui.admission;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Typed;

/// What a scanner reads from a form, or somebody types: a case number, with the check code of the paper where known.
record ScannedCode(String number, String fingerprint) {

    private static final Pattern CODE =
            Pattern.compile("(?i)(r\\d{4}-?\\d{5,})(?:\\.([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4}))?(?![0-9a-z.-])");

    /// Takes the whole address as well as the bare code.
    static Optional<ScannedCode> read(String typed) {
        var bare = Typed.dense(decoded(typed));
        var found = CODE.matcher(bare.substring(bare.lastIndexOf("code=") + 1));
        if (!found.find()) {
            return Optional.empty();
        }
        var number = found.group(1).toUpperCase(Locale.ROOT).replaceAll("^(R\\d{4})-?", "$1-");
        var print = found.group(2) == null
                ? ""
                : (found.group(2) + "-" + found.group(3) + "-" + found.group(4)).toLowerCase(Locale.ROOT);
        return Optional.of(new ScannedCode(number, print));
    }

    private static String decoded(String typed) {
        try {
            return typed.contains("%") ? URLDecoder.decode(typed, StandardCharsets.UTF_8) : typed;
        } catch (IllegalArgumentException noCode) {
            return typed;
        }
    }
}
