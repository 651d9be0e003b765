package ruhui.dues;

import java.util.UUID;

/// Whoever shows units a code to pay by closes it before a transfer is booked, so that nobody pays twice.
public interface OpenCodes {

    enum Answer {
        /// No code of the unit can be paid any more.
        CLOSED,
        /// Somebody paid; the money is booked.
        PAID,
        /// Nobody knows yet.
        UNKNOWN
    }

    /// Asks the provider: never inside a transaction that holds the unit's book.
    Answer closeOpen(UUID unit);
}
