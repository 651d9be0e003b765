package ruhui.invoicing;

import java.time.LocalDate;
import java.util.Optional;

/// What a paper should say: that is what was paid, by whom, to whom. A red one says the amount below zero.
public record Expected(
        InvoiceKind kind,
        Optional<Long> fen,
        String buyer,
        String buyerCode,
        String seller,
        Optional<LocalDate> notBefore,
        String redOf) {

    static Expected blue(
            InvoiceKind kind,
            Optional<Long> fen,
            String buyer,
            String buyerCode,
            String seller,
            Optional<LocalDate> notBefore) {
        return new Expected(kind, fen, buyer, buyerCode, seller, notBefore, "");
    }

    boolean red() {
        return !redOf.isEmpty();
    }
}
