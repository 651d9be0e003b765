package ruhui.membership;

import java.time.LocalDate;

/// The days one year's dues cover, both ends included: from the day of payment to the same day of the next year.
record Period(LocalDate from, LocalDate to) {

    Period {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    static Period paid(LocalDate on) {
        return new Period(on, on.plusYears(1));
    }

    /// Paid in time, the new year follows this one; paid late, it starts with the payment.
    Period renewed(LocalDate paidOn) {
        return paid(paidOn.isAfter(to) ? paidOn : to);
    }
}
