package ruhui.association;

import java.util.Locale;

/// The rank of a member unit, from the lowest; each has its own yearly fee.
public enum Level {
    MEMBER,
    DIRECTOR,
    STANDING_DIRECTOR,
    VICE_PRESIDENT;

    /// The key of its name in the texts.
    public String key() {
        return "association.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
