package ruhui.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What people type or paste, brought into one form: full-width signs, blanks and invisible marks of chat programs.
public final class Typed {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    private Typed() {}

    /// One form for one meaning: NFKC, no invisible marks, no outer blanks, every dash a hyphen.
    public static String tidy(String typed) {
        var normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var visible = INVISIBLE.matcher(normal).replaceAll("");
        return DASHES.matcher(visible).replaceAll("-").strip();
    }

    /// A sentence keeps its Chinese punctuation, only what cannot be seen goes; anything without a Chinese character is
    /// tidied as a number would be.
    public static String words(String typed) {
        if (!CHINESE.matcher(typed).find()) {
            return tidy(typed);
        }
        var normal = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return INVISIBLE.matcher(normal).replaceAll("").strip();
    }

    /// Without any blank.
    public static String dense(String typed) {
        return BLANKS.matcher(tidy(typed)).replaceAll("");
    }

    /// Without blanks and dashes, as numbers are compared.
    public static String compact(String typed) {
        return dense(typed).replace("-", "");
    }
}
