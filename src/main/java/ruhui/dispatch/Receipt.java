package ruhui.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.documents.FileId;
import ruhui.invoicing.Draft;

/// The fiscal receipt for the dues: its number, the file it came as, and its place in the register of all papers.
record Receipt(String number, FileId file, @Nullable UUID paper) {

    boolean says(Draft draft) {
        return draft.number().equals(number) && draft.file().equals(file);
    }
}
