package ruhui.dispatch;

import java.util.UUID;

/// The receipt for the dues of a unit, or a better one in place of a wrong one, stands in its documents.
public record ReceiptReady(UUID caseId, String number) implements DispatchNews {}
