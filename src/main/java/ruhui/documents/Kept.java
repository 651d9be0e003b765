package ruhui.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a kept file without opening it; `own` ones were made by us and not sent in.
public record Kept(
        FileId id,
        FileType type,
        String name,
        long length,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String thumbSha256,
        boolean own,
        Instant at) {

    /// The name with the ending that fits what the file has become.
    public String fileName() {
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "." + type.extension();
    }
}
