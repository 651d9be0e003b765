package ruhui.invoicing;

import java.util.UUID;

/// A receipt or invoice its unit has was made void by the red one `red`.
public record PaperReddened(UUID caseId, UUID paper, InvoiceKind kind, String number, String red, String reason) {}
