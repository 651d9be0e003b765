package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Numbers;
import ruhui.web.Glance;

/// What units were charged, and the book in which money meets charges.
@Service
@Transactional
public class Charges {

    private static final String JOINING = "joining";

    private final ChargeStore store;
    private final Books books;
    private final Cases cases;
    private final Associations associations;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Charges(
            ChargeStore store,
            Books books,
            Cases cases,
            Associations associations,
            Numbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.cases = cases;
        this.associations = associations;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Charge> of(UUID caseId) {
        return Glance.once(List.of("dues obligation", caseId), () -> store.of(caseId));
    }

    /// What is still to be paid, the oldest first.
    @Transactional(readOnly = true)
    public Optional<Charge> open(UUID caseId) {
        return of(caseId).reversed().stream().filter(Charge::isOpen).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Charge> find(UUID charge) {
        return store.find(charge);
    }

    /// Something besides dues: those come from the fee standard alone. Returns the charge.
    public UUID raise(UUID unit, Kind kind, String whatZh, String whatEn, long fen, LocalDate until, Actor.Staff by) {
        throw new UnsupportedOperationException();
    }

    /// No longer owed; what was paid towards it is the unit's credit again.
    public void cancel(UUID charge, String reason, Actor.Staff by) {
        throw new UnsupportedOperationException();
    }

    /// Nobody else charges this unit, books its money or reports for it until we commit.
    void lock(UUID caseId) {
        books.lock(caseId);
    }

    /// The first year's dues, once a unit whatever happens; asked again it only moves the deadline. What was cancelled
    /// with a decision that was taken back stays cancelled: the next decision charges anew.
    void chargeForJoining(UUID caseId, LocalDate until) {
        books.lock(caseId);
        var occasion = JOINING;
        var known = store.find(caseId, occasion);
        for (int more = 2; known.filter(Charge::isCancelled).isPresent(); more++) {
            occasion = JOINING + "-" + more;
            known = store.find(caseId, occasion);
        }
        if (known.isEmpty()) {
            store.deadline(add(caseId, occasion), until);
            settle(caseId);
        } else if (!known.get().until().equals(until)) {
            store.deadline(known.get().id(), until);
        }
    }

    /// Nothing more is owed by a unit that does not join.
    void cancelOpen(UUID caseId) {
        books.lock(caseId);
        store.of(caseId).stream().filter(Charge::isOpen).forEach(charge -> books.cancel(charge.id()));
    }

    /// Money of a confirmed transfer goes into the unit's book and to what it owes.
    void receive(Transfer transfer, Stage.Confirmed received, Actor by) {
        books.lock(transfer.caseId());
        books.receive(transfer.caseId(), transfer.id(), received, by);
        settle(transfer.caseId());
    }

    private UUID add(UUID caseId, String occasion) {
        var today = LocalDate.now(clock);
        var year = Year.from(today);
        return store.add(
                cases.card(caseId),
                occasion,
                Level.MEMBER,
                associations.feesOn(today),
                RemarkCode.of(numbers.next("dues-remark-code")).code(),
                String.format(Locale.ROOT, "JF%s-%05d", year, numbers.next("dues-notice-" + year)));
    }

    private void settle(UUID caseId) {
        var before = books.of(caseId);
        var parts = before.toAllocate();
        books.allocate(parts);
        var after = before.and(parts);
        for (var owed : after.obligations()) {
            if (before.settledOn(owed.id()).isEmpty()) {
                after.settledOn(owed.id())
                        .ifPresent(
                                paidOn -> events.publishEvent(new DuesSettled(caseId, owed.id(), owed.fen(), paidOn)));
            }
        }
    }
}
