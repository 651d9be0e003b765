package ruhui.shared;

import java.time.LocalDate;

/// The privacy text as it stands, told by its day. Whoever registers agrees to the one of this day.
public final class Privacy {

    /// A new text gets a new day, also where only the notice of a new use is added.
    public static final LocalDate OF = LocalDate.of(2026, 11, 24);

    private Privacy() {}
}
