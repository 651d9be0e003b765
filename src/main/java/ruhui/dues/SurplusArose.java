package ruhui.dues;

import java.util.UUID;

/// Money of a unit arrived that pays for nothing: finance keeps it as credit or sends it back.
public record SurplusArose(UUID caseId, UUID payment, Way way, long fen) implements DuesNews {}
