package ruhui.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of an entry. `payment` is the entry that brought the money, `refund` what it was set aside for.
public record Line(
        Account account,
        @Nullable UUID unit,
        @Nullable UUID charge,
        @Nullable UUID payment,
        @Nullable UUID refund,
        long fen) {

    public static Line of(Account account, long fen) {
        return new Line(account, null, null, null, null, fen);
    }

    public Line unit(@Nullable UUID whose) {
        return new Line(account, whose, charge, payment, refund, fen);
    }

    public Line charge(@Nullable UUID what) {
        return new Line(account, unit, what, payment, refund, fen);
    }

    public Line payment(@Nullable UUID money) {
        return new Line(account, unit, charge, money, refund, fen);
    }

    public Line refund(@Nullable UUID back) {
        return new Line(account, unit, charge, payment, back, fen);
    }
}
