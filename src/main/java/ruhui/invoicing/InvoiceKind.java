package ruhui.invoicing;

import java.util.List;
import java.util.Locale;

/// What is issued: a fiscal receipt for dues and for nothing else, an invoice of value added tax for other charges.
public enum InvoiceKind {
    FISCAL_RECEIPT,
    VAT_ORDINARY,
    VAT_SPECIAL;

    /// What a unit may apply for.
    static final List<InvoiceKind> VAT = List.of(VAT_ORDINARY, VAT_SPECIAL);

    public String key() {
        return "invoicing.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
