package ruhui.documents;

import org.jspecify.annotations.Nullable;

/// A file that passed the checks, as it will be kept. Only `Uploads` makes it.
@SuppressWarnings("ArrayRecordComponent")
public record Checked(
        FileType type, String name, byte[] bytes, @Nullable Picture picture) {

    /// What only pictures have.
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(int width, int height, byte[] thumbnail) {}
}
