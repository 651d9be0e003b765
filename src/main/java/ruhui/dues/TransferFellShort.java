package ruhui.dues;

import java.util.UUID;
import ruhui.admission.TransferRefused;

/// Money arrived and was booked, and still some is missing: `reason` says so in the unit's language.
public record TransferFellShort(
        UUID caseId, UUID transfer, long arrivedFen, long missingFen, String remarkCode, String reason)
        implements TransferRefused, DuesNews {}
