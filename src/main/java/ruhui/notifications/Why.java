package ruhui.notifications;

import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// Why a message is not where it should be: a text of ours, and what the other side said.
record Why(String key, String detail) {

    private static final int MOST = 200;

    static Why of(String name) {
        return of(name, "");
    }

    static Why of(String name, String detail) {
        var line = detail.replaceAll("\\s+", " ").strip();
        return new Why("notifications.why." + name, line.length() > MOST ? line.substring(0, MOST) : line);
    }

    static Why from(String kept) {
        var bar = kept.indexOf('|');
        return new Why(kept.substring(0, bar), kept.substring(bar + 1));
    }

    /// The address that was written to stays masked wherever the reason is read.
    String kept(String address, String masked) {
        return key + "|" + detail.replace(address, masked);
    }

    String shown(Lang lang) {
        return Texts.of(lang, key, detail);
    }
}
