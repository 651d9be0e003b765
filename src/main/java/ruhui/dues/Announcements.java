package ruhui.dues;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells what a change of a unit's book means: something was paid, is owed again, or money lies free.
@Component
class Announcements {

    private final ApplicationEventPublisher events;

    Announcements(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(UUID unit, Book before, Book after, String why) {
        Stream.concat(before.charges().stream(), after.charges().stream())
                .distinct()
                .forEach(charge -> tell(unit, charge, before, after, why));
        for (var money : after.payments()) {
            var free = after.free(money.id());
            if (free > before.free(money.id())) {
                events.publishEvent(new SurplusArose(unit, money.id(), money.way(), free));
            }
        }
    }

    /// Paid with other money of another day, it is open for a moment: what it paid for counts from the new day.
    private void tell(UUID unit, Book.Charged charge, Book before, Book after, String why) {
        var was = before.settledOn(charge.id());
        var is = after.settledOn(charge.id());
        if (was.equals(is)) {
            return;
        }
        if (was.isPresent()) {
            reopened(unit, charge, after, why).ifPresent(events::publishEvent);
        }
        is.ifPresent(paidOn -> events.publishEvent(
                charge.dues()
                        ? new DuesSettled(unit, charge.id(), charge.fen(), paidOn)
                        : new ChargeSettled(unit, charge.id(), charge.fen(), paidOn)));
    }

    private static Optional<Object> reopened(UUID unit, Book.Charged charge, Book after, String why) {
        if (charge.dues()) {
            return Optional.of(new DuesReopened(unit, charge.id(), why));
        }
        return after.isCancelled(charge.id())
                ? Optional.empty()
                : Optional.of(new ChargeReopened(unit, charge.id(), why));
    }
}
