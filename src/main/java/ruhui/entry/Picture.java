package ruhui.entry;

import java.util.Optional;
import java.util.UUID;
import ruhui.documents.FileId;
import ruhui.shared.Problem;

/// A publicity picture with what it shows; an empty caption is still to be written.
record Picture(UUID id, UUID file, String sha256, String name, String caption) {

    /// Comments name a picture by this.
    String key() {
        return "picture." + id;
    }

    FileId fileId() {
        return new FileId(file);
    }

    /// Names the file, so that somebody who sent several knows which.
    Optional<Problem> problem() {
        return caption.isEmpty() ? Optional.of(Problem.of("entry.caption.missing", name)) : Caption.problem(caption);
    }

    Picture called(String words) {
        return new Picture(id, file, sha256, name, words);
    }

    boolean sameAs(Picture other) {
        return sha256.equals(other.sha256) && caption.equals(other.caption);
    }
}
