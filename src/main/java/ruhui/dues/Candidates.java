package ruhui.dues;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lines of statements that may be a reported transfer, the likeliest first.
@Component
class Candidates {

    static final int MOST = 8;

    /// `sure` when amount and remark code, or amount and payer, say the same.
    public record Candidate(BankLines.Seen line, Set<Reason> reasons) {

        public boolean sure() {
            return reasons.contains(Reason.AMOUNT) && (reasons.contains(Reason.CODE) || reasons.contains(Reason.PAYER));
        }

        int weight() {
            return (reasons.contains(Reason.CODE) ? 8 : 0)
                    + (reasons.contains(Reason.AMOUNT) ? 4 : 0)
                    + (reasons.contains(Reason.PAYER) ? 3 : 0)
                    + (reasons.contains(Reason.DAY) ? 1 : 0);
        }
    }

    private final BankLines lines;

    Candidates(BankLines lines) {
        this.lines = lines;
    }

    List<Candidate> of(TransferLine transfer, Charge charge) {
        if (!(transfer.stage() instanceof Stage.Found found)) {
            return List.of();
        }
        var fen = Math.max(transfer.fen() - found.foundFen(), 1);
        var names = Set.copyOf(List.of(SameName.key(transfer.unitName()), SameName.key(transfer.payer())));
        return lines.near(charge.remarkCode(), names, fen, transfer.paidOn()).stream()
                .map(line -> new Candidate(line, Reason.of(line, transfer, charge, fen)))
                .sorted(Comparator.comparingInt(Candidate::weight).reversed())
                .limit(MOST)
                .toList();
    }
}
