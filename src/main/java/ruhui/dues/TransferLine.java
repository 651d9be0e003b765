package ruhui.dues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.documents.FileId;

/// A transfer as lists and pages show it.
public record TransferLine(
        UUID id,
        UUID caseId,
        UUID charge,
        String caseNumber,
        String unitName,
        int version,
        Stage stage,
        long fen,
        LocalDate paidOn,
        String payer,
        FileId voucher,
        Instant reportedAt,
        LocalDate promisedOn,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    public boolean waits() {
        return stage instanceof Stage.Waiting;
    }
}
