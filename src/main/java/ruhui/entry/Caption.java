package ruhui.entry;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import ruhui.shared.Problem;

/// What a picture shows, in words. The file name proposes one where it says anything.
record Caption(String text) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile(
            "(\\.(jpe?g|jfif|png|webp|hei[cf]|avif|gif|bmp|tiff?|svg|pdf))+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    Caption {
        if (problem(text).isPresent()) {
            throw new IllegalArgumentException("not a caption");
        }
    }

    static Optional<Problem> problem(String typed) {
        var text = plain(typed);
        if (text.isEmpty()) {
            return Optional.of(Problem.of("entry.caption.empty"));
        }
        var length = length(text);
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(Problem.of("entry.caption.length", SHORTEST, LONGEST, length));
        }
        return meaningless(text) ? Optional.of(Problem.of("entry.caption.meaningless", text)) : Optional.empty();
    }

    static Caption parse(String typed) {
        return new Caption(plain(typed));
    }

    /// The name of the file without extension; nothing where a camera, a chat program or a hurry named it.
    static Optional<Caption> fromFileName(String fileName) {
        var name = EXTENSION.matcher(FOLDERS.matcher(fileName).replaceFirst("")).replaceFirst("");
        if (meaningless(name)) {
            return Optional.empty();
        }
        var words = plain(name.replace('-', ' ').replace('_', ' '));
        var fitting = words.substring(0, words.offsetByCodePoints(0, Math.min(LONGEST, length(words))));
        return problem(fitting).isPresent() ? Optional.empty() : Optional.of(parse(fitting));
    }

    static boolean meaningless(String name) {
        return EmptyName.is(name);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Composes what some systems keep apart, but leaves 万㎡ and （北区） as they were typed: NFKC would not.
    private static String plain(String typed) {
        var visible = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\p{Cf}", "");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }
}
