package ruhui.documents;

import java.util.UUID;

/// Names one kept file; it says nothing about who may see it.
public record FileId(UUID value) {

    /// For path variables.
    public static FileId valueOf(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
