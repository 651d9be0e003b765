package ruhui.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where an admission stands, together with what is known only there. `until` is a day the unit must keep, `by` one
/// the association promised.
public sealed interface Stage {

    record AwaitingActivation(LocalDate until) implements Withdrawable, UnitsTurn {}

    record AwaitingPapers(LocalDate until) implements Withdrawable, UnitsTurn, ForPapers {}

    record PapersSent(Parcel parcel) implements Withdrawable, ForPapers {}

    record PapersMissing(List<String> items, LocalDate until) implements Withdrawable, UnitsTurn, ForPapers {

        public PapersMissing {
            items = List.copyOf(items);
        }
    }

    record FormalReview(LocalDate by) implements Withdrawable, Promised {}

    record Corrections() implements Withdrawable {}

    record AwaitingPayment(LocalDate until) implements Withdrawable, UnitsTurn {}

    record ConfirmingTransfer(LocalDate by) implements Promised {}

    record Joined(LocalDate paidOn, LocalDate mailBy) implements Stage {}

    record Welcomed(LocalDate sentOn) implements Ended {}

    record Rejected(String reason) implements Ended {}

    record Withdrawn() implements Ended {}

    /// The unit is to act by the end of a day; nothing lapses by itself.
    sealed interface UnitsTurn extends Stage {
        LocalDate until();
    }

    /// The association promised to act by the end of a day.
    sealed interface Promised extends Stage {
        LocalDate by();
    }

    /// Papers can arrive.
    sealed interface ForPapers extends Stage {}

    sealed interface Withdrawable extends Stage {}

    sealed interface Ended extends Stage {}

    /// The day by which somebody is to act.
    default Optional<LocalDate> due() {
        return switch (this) {
            case UnitsTurn it -> Optional.of(it.until());
            case Promised it -> Optional.of(it.by());
            case Joined it -> Optional.of(it.mailBy());
            case PapersSent _, Corrections _, Ended _ -> Optional.empty();
        };
    }

    default String name() {
        return getClass().getSimpleName();
    }

    /// The key of the words for it.
    default String key() {
        return "admission.stage." + name();
    }
}
