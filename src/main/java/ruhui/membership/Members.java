package ruhui.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.JoiningTakenBack;
import ruhui.admission.UnitJoined;
import ruhui.audit.AuditLog;
import ruhui.entry.Cases;
import ruhui.shared.Actor;

/// Who is a member and for how long. Somebody becomes one by paying, never by a button.
@Service
@Transactional
public class Members {

    private final MemberStore store;
    private final Cases cases;
    private final AuditLog audit;
    private final Clock clock;

    Members(MemberStore store, Cases cases, AuditLog audit, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /// As of today; nothing for a unit that never joined, or whose payment was taken back.
    @Transactional(readOnly = true)
    public Optional<Member> of(UUID unit) {
        return store.find(unit, LocalDate.now(clock));
    }

    /// May be heard twice: one payment is one year.
    @EventListener
    void on(UnitJoined joined) {
        store.insert(joined, cases.card(joined.caseId()), Period.paid(joined.paidOn()));
    }

    /// The year that was paid for counts no longer; its certificate says so to whoever checks it.
    @EventListener
    void on(JoiningTakenBack taken) {
        store.takeBack(taken.caseId(), taken.paidOn(), taken.reason(), taken.at());
        audit.note(
                new Actor.System(),
                "membership.act.take-back",
                "case " + taken.caseId(),
                Map.of("from", taken.paidOn().toString(), "reason", taken.reason()));
    }
}
