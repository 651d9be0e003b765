package ruhui.dues;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Why a line of a statement may be a unit's money.
public enum Reason {
    CODE,
    AMOUNT,
    PAYER,
    DAY;

    private static final int DAYS = 5;

    /// `fen` is what was reported, or what the charge still misses.
    static Set<Reason> of(BankLines.Seen line, TransferLine transfer, Charge charge, long fen) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (line.codes().contains(charge.remarkCode())) {
            reasons.add(CODE);
        }
        if (line.freeFen() == fen || line.freeFen() == charge.missingFen()) {
            reasons.add(AMOUNT);
        }
        if (SameName.same(line.payer(), transfer.unitName()) || SameName.same(line.payer(), transfer.payer())) {
            reasons.add(PAYER);
        }
        if (!line.on().isBefore(transfer.paidOn().minusDays(1))
                && !line.on().isAfter(transfer.paidOn().plusDays(DAYS))) {
            reasons.add(DAY);
        }
        return reasons;
    }

    public String key() {
        return "dues.reason." + name().toLowerCase(Locale.ROOT);
    }
}
