package ruhui.notifications;

import java.util.Locale;

/// How far a message got. OFF: its channel is not configured; DROPPED: its secret is no longer wanted.
enum State {
    PLANNED,
    SENDING,
    SENT,
    FAILED,
    UNKNOWN,
    OFF,
    DROPPED;

    boolean mayGoAgain() {
        return this == FAILED || this == UNKNOWN || this == OFF;
    }

    /// The state word of the look.
    String colour() {
        return switch (this) {
            case PLANNED, SENDING -> "other";
            case SENT -> "done";
            case FAILED -> "bad";
            case UNKNOWN -> "third";
            case OFF -> "you";
            case DROPPED -> "off";
        };
    }

    String key() {
        return "notifications.state." + name().toLowerCase(Locale.ROOT);
    }
}
