package ruhui.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import ruhui.shared.Problem;

/// A file we do not take, with the words that tell its sender what to do; one bad file never loses the others.
public final class BadFile extends RuntimeException {

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        WRONG_TYPE,
        HEIC,
        BROKEN,
        TOO_MANY_PIXELS,
        WEBP_TOO_LARGE,
        CMYK,
        ENCRYPTED,
        ACTIVE_CONTENT,
        BUSY
    }

    private final Reason reason;
    private final transient Problem problem;

    BadFile(Reason reason, Kind kind, String name, Object... more) {
        super(reason + " as " + kind);
        this.reason = reason;
        this.problem = new Problem(
                key(reason, kind),
                Stream.concat(Stream.of(name), Arrays.stream(more)).toList());
    }

    public Reason reason() {
        return reason;
    }

    /// For the field the file was chosen in; the first argument is the file's name.
    public Problem problem() {
        return problem;
    }

    static String key(Reason reason, Kind kind) {
        var key = "documents.bad." + reason.name().toLowerCase(Locale.ROOT);
        return reason == Reason.WRONG_TYPE ? key + "." + kind.name().toLowerCase(Locale.ROOT) : key;
    }
}
