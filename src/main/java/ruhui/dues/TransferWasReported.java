package ruhui.dues;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.admission.TransferReported;

/// A unit says that it sent `fen`; finance answers by the end of a day.
public record TransferWasReported(UUID caseId, UUID transfer, long fen, LocalDate by)
        implements TransferReported, DuesNews {}
