package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.audit.AuditLog;
import ruhui.dues.ChargeStore.New;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Numbers;
import ruhui.shared.Refused;
import ruhui.shared.Role;
import ruhui.web.Glance;

/// What units were charged, and the book in which money meets charges.
@Service
@Transactional
public class Charges {

    private static final String JOINING = "joining";

    private final ChargeStore store;
    private final Books books;
    private final Payments payments;
    private final Cases cases;
    private final Associations associations;
    private final Numbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Charges(
            ChargeStore store,
            Books books,
            Payments payments,
            Cases cases,
            Associations associations,
            Numbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.payments = payments;
        this.cases = cases;
        this.associations = associations;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Charge> of(UUID caseId) {
        return Glance.once(List.of("dues obligation", caseId), () -> store.of(caseId, books.of(caseId)));
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
        if (!by.may(Role.FINANCE)) {
            throw new NotFound();
        }
        if (kind == Kind.DUES || fen <= 0) {
            throw new IllegalArgumentException("not to be charged: " + kind + " " + fen);
        }
        books.lock(unit);
        var id = Ids.next();
        charge(
                id,
                new New(cases.card(unit), id.toString(), kind, null, null, whatZh, whatEn, fen, code(), number()),
                until,
                by);
        audit.note(by, "dues.act.raise", "case " + unit, Map.of("amount", Money.shown(fen), "what", whatZh));
        events.publishEvent(new ChargeRaised(unit, id, kind, whatZh, whatEn, fen, until));
        return id;
    }

    /// No longer owed; what was paid towards it is the unit's credit again. Dues follow the admission and stay.
    public void cancel(UUID charge, String reason, Actor.Staff by) {
        var found = store.find(charge).filter(_ -> by.may(Role.FINANCE)).orElseThrow(NotFound::new);
        if (found.isDues()) {
            throw new Refused("dues.refused.dues-stay");
        }
        books.write(found.caseId(), reason, by, writing -> writing.cancel(charge, reason));
        audit.note(
                by,
                "dues.act.cancel",
                "case " + found.caseId(),
                Map.of("charge", found.noticeNumber(), "reason", reason));
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
            var fees = associations.feesOn(LocalDate.now(clock));
            var fen = fees.fen(Level.MEMBER);
            charge(
                    Ids.next(),
                    new New(
                            cases.card(caseId),
                            occasion,
                            Kind.DUES,
                            Level.MEMBER,
                            fees,
                            null,
                            null,
                            fen,
                            code(),
                            number()),
                    until,
                    new Actor.System());
        } else if (!known.get().until().equals(until)) {
            store.deadline(known.get().id(), until);
        }
    }

    /// Nothing more is owed by a unit that does not join.
    void cancelOpen(UUID caseId) {
        books.lock(caseId);
        var open = store.of(caseId, books.of(caseId)).stream()
                .filter(Charge::isOpen)
                .toList();
        if (!open.isEmpty()) {
            books.writeLocked(
                    caseId, "", new Actor.System(), writing -> open.forEach(it -> writing.cancel(it.id(), "")));
        }
    }

    /// Money of a confirmed transfer goes into the unit's book and to what it owes.
    void receive(Transfer transfer, Stage.Confirmed received, Actor by) {
        payments.book(
                new Payments.Incoming(
                        Way.TRANSFER,
                        transfer.id().toString(),
                        transfer.caseId(),
                        Optional.of(transfer.charge()),
                        received.fen(),
                        received.on(),
                        received.payer()),
                by);
    }

    private void charge(UUID id, New charge, LocalDate until, Actor by) {
        store.add(id, charge, until);
        books.writeLocked(
                charge.unit().caseId(),
                "",
                by,
                writing -> writing.charge(id, charge.kind(), charge.fen(), charge.noticeNumber()));
    }

    private String code() {
        return RemarkCode.of(numbers.next("dues-remark-code")).code();
    }

    private String number() {
        var year = Year.from(LocalDate.now(clock));
        return String.format(Locale.ROOT, "JF%s-%05d", year, numbers.next("dues-notice-" + year));
    }
}
