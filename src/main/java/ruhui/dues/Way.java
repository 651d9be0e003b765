package ruhui.dues;

import java.util.Locale;

/// How money reaches the association.
public enum Way {
    TRANSFER,
    WECHAT;

    /// The key of its name in the texts.
    public String key() {
        return "dues.way." + name().toLowerCase(Locale.ROOT);
    }
}
