package ruhui.invoicing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.dues.Charge;
import ruhui.shared.Lang;

/// What a unit asks an invoice for; `charge` is what it was charged with, nothing where it says so itself.
public record Request(
        Purpose purpose,
        String what,
        long fen,
        InvoiceKind kind,
        Title title,
        String note,
        @Nullable UUID charge) {

    Request(Purpose purpose, String what, long fen, InvoiceKind kind, Title title, String note) {
        this(purpose, what, fen, kind, title, note, null);
    }

    /// The same wish, but what a unit was charged with stays as it was charged.
    Request like(Request before) {
        return before.charge() == null
                ? this
                : new Request(before.purpose(), before.what(), before.fen(), kind, title, note, before.charge());
    }

    /// For something the unit was charged with; what and how much are not the unit's to say.
    static Request of(Charge charge, InvoiceKind kind, Title title, String note) {
        return new Request(
                Purpose.of(charge.kind()), charge.what(Lang.ZH), charge.fen(), kind, title, note, charge.id());
    }
}
