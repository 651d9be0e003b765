package ruhui.dues;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.entry.Cases;
import ruhui.shared.NotFound;
import ruhui.web.Fields;

/// The pages that ask once more before a decision on a transfer.
@Repository
@Transactional(readOnly = true)
class ConfirmScreens {

    /// Money as it is about to be booked, with what follows from it. `second` when somebody else must agree.
    public record Receipt(
            TransferLine transfer,
            Charge charge,
            Command.Confirm received,
            BankLines.@Nullable Seen line,
            boolean second,
            Fields fields) {

        public long more() {
            return received.fen() - charge.missingFen();
        }

        /// What was reported and neither found before nor now.
        public long less() {
            var before = transfer.stage() instanceof Stage.Found found ? found.foundFen() : 0;
            return transfer.fen() - before - received.fen();
        }

        public boolean differs() {
            return less() != 0;
        }

        public boolean third() {
            return !SameName.same(received.payer(), transfer.unitName());
        }
    }

    public record Refusal(TransferLine transfer, Command.Refuse refusal, String reason) {}

    public record Undoing(TransferLine transfer, Charge charge, Fields fields) {}

    private final TransferList transfers;
    private final ChargeStore charges;
    private final BankLines lines;
    private final Associations associations;
    private final Cases cases;

    ConfirmScreens(
            TransferList transfers, ChargeStore charges, BankLines lines, Associations associations, Cases cases) {
        this.transfers = transfers;
        this.charges = charges;
        this.lines = lines;
        this.associations = associations;
        this.cases = cases;
    }

    public Receipt receipt(UUID id, Command.Confirm received, Fields fields) {
        var transfer = transfers.find(id);
        return new Receipt(
                transfer,
                charges.find(transfer.charge()).orElseThrow(NotFound::new),
                received,
                Optional.ofNullable(received.line()).flatMap(lines::find).orElse(null),
                received.fen() >= associations.controls().secondPersonFen(),
                fields);
    }

    /// As the unit will read it.
    public Refusal refusal(UUID id, Command.Refuse refusal) {
        var transfer = transfers.find(id);
        var lang = cases.card(transfer.caseId()).lang();
        return new Refusal(transfer, refusal, new Stage.Refused(refusal.why(), refusal.explanation()).reason(lang));
    }

    public Undoing undoing(UUID id, Fields fields) {
        var transfer = transfers.find(id);
        return new Undoing(transfer, charges.find(transfer.charge()).orElseThrow(NotFound::new), fields);
    }
}
