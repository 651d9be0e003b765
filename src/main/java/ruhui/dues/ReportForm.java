package ruhui.dues;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ruhui.documents.FileId;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// What a unit types to report a transfer.
final class ReportForm {

    private ReportForm() {}

    /// As typed before, else as reported last time when that was refused, else what is known already.
    static Fields filled(Optional<Drafts.Draft> draft, Optional<TransferLine> last, Charge charge) {
        if (draft.isPresent()) {
            return filled(draft.get());
        }
        return last.filter(line -> line.stage() instanceof Stage.Refused)
                .map(line -> fields(Money.plain(line.fen()), line.paidOn().toString(), line.payer()))
                .orElseGet(() -> fields(Money.plain(charge.missingFen()), "", charge.unitName()));
    }

    static Fields filled(Drafts.Draft draft) {
        return fields(draft.amount(), draft.paidOn(), draft.payer());
    }

    /// Nothing while something is wrong; the fields then say what.
    static Optional<Command.Report> read(Fields fields, Optional<FileId> voucher, LocalDate today) {
        var fen = Forms.fen(fields, "amount");
        var paidOn = Forms.day(fields, "paidOn", today);
        var payer = Forms.payer(fields, "payer");
        if (voucher.isEmpty()) {
            fields.wrong("voucher", Problem.of("dues.wrong.voucher"));
        }
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(
                        new Command.Report(fen.orElseThrow(), paidOn.orElseThrow(), payer, voucher.orElseThrow()));
    }

    private static Fields fields(String amount, String paidOn, String payer) {
        return Fields.of(Map.of("amount", amount, "paidOn", paidOn, "payer", payer));
    }
}
