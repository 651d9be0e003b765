package ruhui.dues;

import java.time.LocalDate;
import java.util.UUID;

/// All that a charge other than dues asked for has arrived, the last of it on `paidOn`.
public record ChargeSettled(UUID caseId, UUID charge, long fen, LocalDate paidOn) {}
