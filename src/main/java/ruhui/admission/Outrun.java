package ruhui.admission;

import java.util.UUID;

/// A colleague decided while this page was open.
final class Outrun extends RuntimeException {

    private final UUID caseId;

    Outrun(UUID caseId) {
        this.caseId = caseId;
    }

    UUID caseId() {
        return caseId;
    }
}
