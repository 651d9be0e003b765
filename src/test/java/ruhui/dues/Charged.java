package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.accounts.Activated;
import ruhui.admission.Admissions;
import ruhui.admission.Command.Approve;
import ruhui.admission.Command.ReceivePapers;
import ruhui.admission.Command.SendPapers;
import ruhui.admission.Parcel;
import ruhui.entry.Filled;
import ruhui.shared.Actor;
import ruhui.shared.Ids;

/// Units that passed the formal review and are asked for their first dues, told through the doors.
/// Call `Ready.association()` first.
@Component
public class Charged {

    private final Filled filled;
    private final Admissions admissions;
    private final Charges charges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Charged(Filled filled, Admissions admissions, Charges charges, ApplicationEventPublisher events, Clock clock) {
        this.filled = filled;
        this.admissions = admissions;
        this.charges = charges;
        this.events = events;
        this.clock = clock;
    }

    public UUID unit() {
        return charged(filled.approved());
    }

    @Transactional
    public UUID charged(UUID approved) {
        var unit = new Actor.Unit(Ids.next(), approved, "吴联系");
        events.publishEvent(new Activated(unit.account(), approved));
        var parcel = new Parcel("ems", "1234567890123", LocalDate.now(clock));
        admissions.perform(new SendPapers(parcel), approved, unit);
        admissions.perform(new ReceivePapers(), approved, Filled.FORMAL);
        admissions.perform(new Approve(), approved, Filled.FORMAL);
        return approved;
    }

    Charge charge(UUID unit) {
        return charges.of(unit).getFirst();
    }
}
