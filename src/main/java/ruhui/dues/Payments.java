package ruhui.dues;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.ledger.Ledger;
import ruhui.shared.Actor;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// The one door through which money enters and leaves the books of units. Each call joins the caller's transaction, or
/// is one of its own.
@Service
@Transactional
public class Payments {

    private final Books books;
    private final Pool pool;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final AuditLog audit;

    Payments(Books books, Pool pool, Arrivals arrivals, Ledger ledger, AuditLog audit) {
        this.books = books;
        this.pool = pool;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.audit = audit;
    }

    /// `source` is what the money is known by where it came from: a transfer, a part of a bank line, a WeChat
    /// transaction. The same one is booked once.
    public record Incoming(
            Way way, String source, UUID unit, Optional<UUID> charge, long fen, LocalDate paidOn, String payer) {

        public Incoming {
            if (fen <= 0) {
                throw new IllegalArgumentException("no money: " + fen);
            }
        }
    }

    /// `already` when the source was booked before and nothing was added.
    public record Booked(UUID payment, boolean already, long allocatedFen, long surplusFen) {}

    /// Pays for the named charge first, then for the oldest; the rest is the unit's credit.
    public Booked book(Incoming money, Actor by) {
        books.lock(money.way(), money.source());
        var arrival = Causes.arrival(money.way(), money.source());
        var known = ledger.standing(arrival);
        if (known.isPresent()) {
            return booked(known.get(), true, books.of(money.unit()));
        }
        var written = new UUID[1];
        var book = books.write(money.unit(), "", by, writing -> {
            written[0] = writing.arrive(arrival, money.fen(), money.paidOn(), money.payer());
            money.charge().ifPresent(charge -> writing.allocate(written[0], charge));
        });
        note(
                by,
                "dues.act.book",
                money.unit(),
                money.fen(),
                Map.of("way", money.way().name(), "source", money.source()));
        return booked(written[0], false, book);
    }

    /// Takes a wrong booking back as if it had not been made; its source may be booked again.
    public void undo(UUID payment, String reason, Actor by) {
        var unit = arrivals.unitOf(payment);
        if (unit.isEmpty()) {
            pool.undo(payment, reason, by);
            return;
        }
        var before = books.of(unit.get()).payment(payment).orElseThrow(() -> new Refused("dues.refused.undone"));
        books.write(unit.get(), reason, by, writing -> writing.undo(payment, reason));
        note(by, "dues.act.undo", unit.get(), before.fen(), Map.of("reason", reason));
    }

    /// Money of an unknown unit; its id, the same one when asked again.
    public UUID unallocated(Way way, String source, long fen, LocalDate paidOn, String payer, Actor by) {
        books.lock(way, source);
        return pool.add(way, source, fen, paidOn, payer, by);
    }

    /// Part or all of such money turns out to be a unit's.
    public Booked assign(UUID money, UUID unit, Optional<UUID> charge, long fen, Actor by) {
        var arrival = pool.take(money, fen);
        var written = new UUID[1];
        var book = books.write(unit, "", by, writing -> {
            written[0] = writing.assign(arrival, fen);
            charge.ifPresent(it -> writing.allocate(written[0], it));
        });
        note(by, "dues.act.assign", unit, fen, Map.of("source", arrival.cause().id()));
        return booked(written[0], false, book);
    }

    /// Money of an unknown unit went back to its payer.
    public void returned(UUID money, long fen, String how, LocalDate on, Actor by) {
        pool.returned(money, fen, how, on, by);
    }

    /// Sets money of a payment aside to be sent back: its credit first, then what it paid for, which is owed again.
    /// `refund` is whatever the caller calls it; asked again nothing more is set aside.
    public void setAside(UUID refund, UUID payment, long fen, String reason, Actor by) {
        var unit = arrivals.unitOf(payment).orElseThrow(NotFound::new);
        books.lock(unit);
        if (ledger.standing(Causes.refund(refund)).isEmpty()) {
            books.writeLocked(unit, reason, by, writing -> writing.setAside(refund, payment, fen, reason));
            note(by, "dues.act.set-aside", unit, fen, Map.of("reason", reason));
        }
    }

    /// What was set aside left the association, the way it came.
    public void refunded(UUID refund, LocalDate on, Actor by) {
        refunded(refund, Optional.empty(), on, "", by);
    }

    /// What was set aside left the association another way than it came.
    public void refunded(UUID refund, Optional<Way> way, LocalDate on, String how, Actor by) {
        var unit = arrivals.unitOfRefund(refund);
        books.lock(unit);
        if (ledger.standing(Causes.refunded(refund)).isEmpty()) {
            books.writeLocked(unit, "", by, writing -> writing.refunded(refund, way.orElse(null), on, how));
            note(by, "dues.act.refunded", unit, 0, Map.of("how", how));
        }
    }

    /// The refund does not happen: the money is the unit's credit again and pays for what is owed.
    public void kept(UUID refund, String reason, Actor by) {
        var unit = arrivals.unitOfRefund(refund);
        books.write(unit, reason, by, writing -> writing.keep(refund, reason));
        note(by, "dues.act.kept", unit, 0, Map.of("reason", reason));
    }

    @Transactional(readOnly = true)
    public Optional<Arrived> find(UUID payment) {
        return arrivals.find(payment);
    }

    /// What stands booked of a source: a payment, or money of an unknown unit.
    @Transactional(readOnly = true)
    public Optional<UUID> bookedOf(Way way, String source) {
        return ledger.standing(Causes.arrival(way, source));
    }

    @Transactional(readOnly = true)
    public UnitBook of(UUID unit) {
        return arrivals.of(unit);
    }

    /// Money of unknown units that is still free, the oldest first.
    @Transactional(readOnly = true)
    public List<PoolMoney> pool() {
        return pool.free();
    }

    private static Booked booked(UUID payment, boolean already, Book book) {
        var used = book.parts().stream()
                .filter(part -> part.payment().equals(payment))
                .mapToLong(Book.Part::fen)
                .sum();
        return new Booked(payment, already, used, book.free(payment));
    }

    private void note(Actor by, String act, UUID unit, long fen, Map<String, String> more) {
        var detail = new java.util.TreeMap<>(more);
        if (fen > 0) {
            detail.put("amount", Money.shown(fen));
        }
        audit.note(by, act, "case " + unit, detail);
    }
}
