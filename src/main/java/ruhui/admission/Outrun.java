package ruhui.admission;

import java.util.UUID;
import ruhui.web.Fields;

/// A colleague decided while this page was open.
final class Outrun extends RuntimeException {

    private final UUID caseId;

    Outrun(UUID caseId) {
        this.caseId = caseId;
    }

    /// The version a form was made for; 0, which fits none, when it does not say.
    static int version(Fields fields) {
        var version = fields.value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    UUID caseId() {
        return caseId;
    }
}
