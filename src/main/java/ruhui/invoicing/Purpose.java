package ruhui.invoicing;

import java.util.Locale;
import ruhui.dues.Kind;

/// What an invoice is for. Dues are not among them: they get a fiscal receipt, for which nobody has to apply.
public enum Purpose {
    MEETING,
    TRAINING,
    MATERIALS,
    OTHER;

    static Purpose of(Kind kind) {
        return switch (kind) {
            case MEETING -> MEETING;
            case TRAINING -> TRAINING;
            case OTHER -> OTHER;
            case DUES -> throw new IllegalArgumentException("dues get a fiscal receipt");
        };
    }

    public String key() {
        return "invoicing.purpose." + name().toLowerCase(Locale.ROOT);
    }

    /// As it stands in addresses.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
