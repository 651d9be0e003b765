package ruhui.dues;

import java.util.Locale;

/// What a unit is charged for. Dues come from the fee standard alone.
public enum Kind {
    DUES,
    MEETING,
    TRAINING,
    OTHER;

    /// The key of its name in the texts.
    public String key() {
        return "dues.kind." + name().toLowerCase(Locale.ROOT);
    }
}
