package ruhui.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ruhui.documents.FileId;

/// A paper before it is noted: what is known of it, what in its file is not as it should be, and what could not be
/// read.
public record Draft(
        InvoiceKind kind,
        String number,
        String checkCode,
        LocalDate on,
        Optional<Long> fen,
        String buyer,
        String buyerCode,
        String seller,
        FileId file,
        List<Difference> differences,
        List<String> unread) {

    public boolean differs() {
        return !differences.isEmpty();
    }
}
