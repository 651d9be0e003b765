package ruhui.notifications;

import java.util.Locale;

/// How far a message got. SENT: the other side took it; DELIVERED: it says that it arrived; OFF: its channel is not
/// configured; DROPPED: it is no longer wanted; MERGED: a newer one tells it.
enum State {
    PLANNED,
    SENDING,
    SENT,
    DELIVERED,
    FAILED,
    UNKNOWN,
    OFF,
    DROPPED,
    MERGED;

    boolean mayGoAgain() {
        return this == FAILED || this == UNKNOWN || this == OFF;
    }

    /// The state word of the look.
    String colour() {
        return switch (this) {
            case PLANNED, SENDING -> "other";
            case SENT, DELIVERED -> "done";
            case FAILED -> "bad";
            case UNKNOWN -> "third";
            case OFF -> "you";
            case DROPPED, MERGED -> "off";
        };
    }

    String key() {
        return "notifications.state." + name().toLowerCase(Locale.ROOT);
    }
}
