package ruhui.entry;

import java.time.LocalDate;

/// Where an application stands, together with what is known only there.
public sealed interface Stage {

    /// The person fills it in.
    record Draft() implements Open, Editable {}

    /// The association answers by the end of this day.
    record Submitted(LocalDate by) implements Open, Live {}

    /// The person mends what was commented on.
    record Returned(LocalDate until) implements Open, Live, Editable {}

    /// The admission of the unit goes on from here.
    record Passed() implements Live {}

    /// The unit mends what the formal review commented on.
    record Correcting() implements Live, Editable {}

    /// From this day the unit may apply again.
    record Rejected(String reason, LocalDate againFrom) implements Stage {}

    record Withdrawn() implements Stage {}

    /// The admission that followed has ended; nothing more can happen here.
    record Closed() implements Stage {}

    /// The person who applies has it on the table.
    sealed interface Open extends Stage {}

    /// Holds the credit code: nobody else can submit the same unit.
    sealed interface Live extends Stage {}

    /// Somebody may change what is filled in.
    sealed interface Editable extends Stage {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// The key of the words for it.
    default String key() {
        return "entry.stage." + name();
    }
}
