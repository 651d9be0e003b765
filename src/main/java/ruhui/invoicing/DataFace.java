package ruhui.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ruhui.documents.Legible;

/// Reads the named data of fully digital invoices, of older invoices in OFD, and of fiscal e-receipts.
final class DataFace {

    private DataFace() {}

    static Facts read(Legible file) {
        if (file.value("EInvoiceNumber").isPresent()) {
            return fiscal(file);
        }
        var fen = first(file, "TotalTax-includedAmount", "TaxInclusiveTotalAmount")
                .flatMap(Signs::fen);
        var code = file.value("InvoiceCode").map(Signs::number).orElse("");
        return new Facts(
                kind(file),
                first(file, "TaxSupervisionInfo/InvoiceNumber", "InvoiceNumber", "InvoiceNo")
                        .map(number -> code + Signs.number(number))
                        .orElse(""),
                "",
                on(file, "TaxSupervisionInfo/IssueTime", "IssueTime", "IssueDate", "RequestTime"),
                fen,
                first(file, "BuyerInformation/BuyerName", "BuyerName").orElse(""),
                first(file, "BuyerInformation/BuyerIdNum", "BuyerIdNum", "BuyerTaxID")
                        .map(Signs::number)
                        .orElse(""),
                first(file, "SellerInformation/SellerName", "SellerName").orElse(""),
                file.value("InIssuType/LabelCode").filter("N"::equals).isPresent()
                        || fen.filter(amount -> amount < 0).isPresent(),
                first(file, "RedEInvoice/OriginalInvoiceCode", "OriginalInvoiceNo")
                        .map(Signs::number)
                        .orElse(""));
    }

    private static Facts fiscal(Legible file) {
        var fen = file.value("TotalAmount").flatMap(Signs::fen);
        var redOf = file.value("RelatedInvoiceNumber").orElse("");
        return new Facts(
                Optional.of(InvoiceKind.FISCAL_RECEIPT),
                Signs.number(file.value("EInvoiceCode").orElse("")
                        + file.value("EInvoiceNumber").orElse("")),
                file.value("RandomNumber").orElse(""),
                on(file, "IssueDate"),
                fen,
                file.value("PayerPartyName").orElse(""),
                file.value("PayerPartyCode").map(Signs::number).orElse(""),
                file.value("InvoicingPartyName").orElse(""),
                fen.filter(amount -> amount < 0).isPresent(),
                redOf.isEmpty()
                        ? ""
                        : Signs.number(file.value("RelatedInvoiceCode").orElse("") + redOf));
    }

    /// The law of fully digital invoices: 01 is special, 02 ordinary.
    private static Optional<InvoiceKind> kind(Legible file) {
        return first(file, "GeneralOrSpecialVAT/LabelCode").flatMap(code -> switch (code) {
            case "01" -> Optional.of(InvoiceKind.VAT_SPECIAL);
            case "02" -> Optional.of(InvoiceKind.VAT_ORDINARY);
            default -> Optional.empty();
        });
    }

    private static Optional<LocalDate> on(Legible file, String... names) {
        return first(file, names).flatMap(Signs::day);
    }

    private static Optional<String> first(Legible file, String... names) {
        return Stream.of(names).flatMap(name -> file.value(name).stream()).findFirst();
    }
}
