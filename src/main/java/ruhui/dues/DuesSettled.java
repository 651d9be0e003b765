package ruhui.dues;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.admission.DuesPaid;

/// All that a charge of `fen` asked for has arrived, the last of it on `paidOn`.
public record DuesSettled(UUID caseId, UUID charge, long fen, LocalDate paidOn) implements DuesPaid, DuesNews {}
