package ruhui.invoicing;

/// What a unit asks an invoice for.
public record Request(Purpose purpose, String what, long fen, InvoiceKind kind, Title title, String note) {}
