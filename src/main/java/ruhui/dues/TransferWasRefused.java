package ruhui.dues;

import java.util.UUID;
import ruhui.admission.TransferRefused;

/// Finance did not find the money; `reason` is written in the unit's language.
public record TransferWasRefused(UUID caseId, UUID transfer, String reason) implements TransferRefused, DuesNews {}
