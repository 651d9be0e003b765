package ruhui.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A format somebody may send us.
enum Format {
    JPEG("jpg", "jpeg"),
    PNG("png"),
    WEBP("webp"),
    PDF("pdf"),
    OFD("ofd"),
    XML("xml"),
    CSV("csv", "txt"),
    XLSX("xlsx");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> extensions;

    Format(String... extensions) {
        this.extensions = List.of(extensions);
    }

    List<String> extensions() {
        return extensions;
    }

    boolean picture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /// Phones and chat programs swap the endings of pictures, and pictures are drawn anew: only there names may lie.
    boolean mayBeCalled(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0
                || called(name.substring(dot + 1))
                        .filter(said -> said == this || (said.picture() && picture()))
                        .isPresent();
    }

    private static Optional<Format> called(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
