package ruhui.notifications;

import java.util.Locale;

/// The ways a message reaches somebody.
enum Channel {
    SMS,
    EMAIL,
    INSITE;

    String key() {
        return "notifications.channel." + name().toLowerCase(Locale.ROOT);
    }
}
