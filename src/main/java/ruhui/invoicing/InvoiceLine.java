package ruhui.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application for an invoice as lists and pages show it.
public record InvoiceLine(
        UUID id,
        UUID caseId,
        String number,
        String caseNumber,
        String unitName,
        int version,
        Stage stage,
        Request request,
        Instant appliedAt,
        LocalDate promisedOn,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    public boolean waits() {
        return stage instanceof Stage.Applied;
    }

    /// Also anew, after a red one.
    public boolean mayBeIssued() {
        return waits() || stage instanceof Stage.Reddened;
    }

    public boolean mayBeChanged() {
        return stage instanceof Stage.Returned;
    }

    public boolean mayBeWithdrawn() {
        return stage instanceof Stage.Applied || stage instanceof Stage.Returned;
    }
}
