package ruhui.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the book says of a charge: nothing is charged any more when it was cancelled.
public record OnCharge(
        long chargedFen, long paidFen, @Nullable LocalDate lastPaidOn) {

    public static final OnCharge NOTHING = new OnCharge(0, 0, null);
}
