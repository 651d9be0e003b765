package ruhui.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import ruhui.documents.Legible;

/// What a file says of itself. Empty is what it does not say; a number of a fiscal receipt is its code and its number.
public record Facts(
        Optional<InvoiceKind> kind,
        String number,
        String checkCode,
        Optional<LocalDate> on,
        Optional<Long> fen,
        String buyer,
        String buyerCode,
        String seller,
        boolean red,
        String redOf) {

    static final Facts NONE =
            new Facts(Optional.empty(), "", "", Optional.empty(), Optional.empty(), "", "", "", false, "");

    /// Data counts before what is only printed.
    static Facts of(Legible file) {
        return DataFace.read(file).or(PrintedFace.read(file.lines()));
    }

    Facts or(Facts other) {
        return new Facts(
                kind.or(other::kind),
                either(number, other.number),
                either(checkCode, other.checkCode),
                on.or(other::on),
                fen.or(other::fen),
                either(buyer, other.buyer),
                either(buyerCode, other.buyerCode),
                either(seller, other.seller),
                red || other.red,
                either(redOf, other.redOf));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
