package ruhui.notifications;

import ruhui.shared.Lang;

/// Hands messages of one channel to the world outside. Never called within a transaction.
interface Transport {

    default boolean isThere() {
        return true;
    }

    /// Whether this installation can send such a message at all.
    boolean isReadyFor(Kind kind);

    /// The language it will be sent in, when not every text is registered with the provider in both.
    default Lang spoken(Kind kind, Lang wanted) {
        return wanted;
    }

    Outcome send(Message message, Written written);

    /// Whether it can be asked what became of a message.
    default boolean reports() {
        return false;
    }

    default Report report(Message message) {
        return new Report.Silent();
    }

    /// Nothing more to send for now.
    default void rest() {}

    /// Where there is none.
    record Absent() implements Transport {

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public boolean isReadyFor(Kind kind) {
            return false;
        }

        @Override
        public Outcome send(Message message, Written written) {
            throw new IllegalStateException("not configured");
        }
    }
}
