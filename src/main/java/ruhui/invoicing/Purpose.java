package ruhui.invoicing;

import java.util.Locale;

/// What an invoice is for. Dues are not among them: they get a fiscal receipt, for which nobody has to apply.
public enum Purpose {
    MEETING,
    TRAINING,
    MATERIALS,
    OTHER;

    public String key() {
        return "invoicing.purpose." + name().toLowerCase(Locale.ROOT);
    }

    /// As it stands in addresses.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
