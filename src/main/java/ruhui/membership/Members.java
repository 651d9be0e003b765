package ruhui.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.UnitJoined;
import ruhui.entry.Cases;

/// Who is a member and for how long. Somebody becomes one by paying, never by a button.
@Service
@Transactional
public class Members {

    private final MemberStore store;
    private final Cases cases;
    private final Clock clock;

    Members(MemberStore store, Cases cases, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /// As of today; nothing for a unit that never joined.
    @Transactional(readOnly = true)
    public Optional<Member> of(UUID unit) {
        return store.find(unit, LocalDate.now(clock));
    }

    /// May be heard twice: one payment is one year.
    @EventListener
    void on(UnitJoined joined) {
        store.insert(joined, cases.card(joined.caseId()), Period.paid(joined.paidOn()));
    }
}
