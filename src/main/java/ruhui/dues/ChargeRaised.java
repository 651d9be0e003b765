package ruhui.dues;

import java.time.LocalDate;
import java.util.UUID;

/// A unit owes something besides what its admission asks for.
public record ChargeRaised(UUID caseId, UUID charge, Kind kind, String whatZh, String whatEn, long fen, LocalDate until)
        implements DuesNews {}
