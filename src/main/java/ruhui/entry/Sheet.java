package ruhui.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.documents.FileId;

/// Everything a unit filled in, in one language, as it was last sent to the association.
/// The keys of rows and pictures are those that comments are given to.
public record Sheet(
        UUID caseId,
        String number,
        String unitName,
        int round,
        List<Part> parts,
        List<Shown> pictures,
        @Nullable FileId licence) {

    public record Part(String title, List<Row> rows) {}

    public record Row(String key, String label, String value) {}

    public record Shown(String key, FileId file, String caption) {}
}
