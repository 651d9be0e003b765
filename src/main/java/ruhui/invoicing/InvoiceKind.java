package ruhui.invoicing;

import java.util.Locale;

/// The two invoices of value added tax.
public enum InvoiceKind {
    ORDINARY,
    SPECIAL;

    public String key() {
        return "invoicing.kind." + name().toLowerCase(Locale.ROOT);
    }
}
