package ruhui.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;

/// The door to the book. Entries are added in the transaction of the act that causes them, and never changed.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    public static final String REVERSAL = "REVERSAL";

    private final Store store;
    private final Bookings bookings;
    private final Sums sums;
    private final Clock clock;

    Ledger(Store store, Bookings bookings, Sums sums, Clock clock) {
        this.store = store;
        this.bookings = bookings;
        this.sums = sums;
        this.clock = clock;
    }

    /// `already` when the same cause booked before: then nothing was added and `entry` is the one that stands.
    public record Posted(UUID entry, boolean already) {}

    public Posted post(Entry entry, Actor by) {
        if (store.insert(entry, by, clock.instant())) {
            return new Posted(entry.id(), false);
        }
        return new Posted(store.standing(entry.cause()).orElseThrow(), true);
    }

    /// Takes an entry back by its opposite, once; the entry itself stays.
    public UUID reverse(UUID entry, String why, Actor by) {
        var wrong = find(entry).orElseThrow(NotFound::new);
        if (!wrong.stands()) {
            throw new IllegalStateException("entry " + entry + " was taken back before");
        }
        var back = wrong.lines().stream().map(Ledger::opposite).toList();
        var reversal = new Entry(Ids.next(), new Cause(REVERSAL, entry.toString()), LocalDate.now(clock), why, back);
        if (!store.insert(reversal, entry, by, clock.instant())) {
            throw new IllegalStateException("entry " + entry + " was taken back before");
        }
        return reversal.id();
    }

    /// What stands booked for a cause.
    @Transactional(readOnly = true)
    public Optional<UUID> standing(Cause cause) {
        return store.standing(cause);
    }

    @Transactional(readOnly = true)
    public Optional<Booking> find(UUID entry) {
        return bookings.find(entry);
    }

    /// Everything about a unit, the oldest first.
    @Transactional(readOnly = true)
    public List<Booking> of(UUID unit) {
        return bookings.of(unit);
    }

    /// Everything money that arrived was moved by, the oldest first.
    @Transactional(readOnly = true)
    public List<Booking> moving(UUID payment) {
        return bookings.moving(payment);
    }

    /// What was booked on these days, by the day it counts from; both ends included, the oldest first.
    @Transactional(readOnly = true)
    public List<Booking> between(LocalDate from, LocalDate to) {
        return bookings.between(from, to);
    }

    @Transactional(readOnly = true)
    public long balance(Account account) {
        return store.balance(account);
    }

    @Transactional(readOnly = true)
    public long balance(Account account, UUID unit) {
        return store.balance(account, unit);
    }

    @Transactional(readOnly = true)
    public Map<UUID, OnCharge> onCharges(Collection<UUID> charges) {
        return charges.isEmpty() ? Map.of() : sums.onCharges(charges);
    }

    /// The charges that are not paid wholly.
    @Transactional(readOnly = true)
    public List<UUID> owing() {
        return sums.owing();
    }

    /// What is left of money of unknown units, by the entry that brought it.
    @Transactional(readOnly = true)
    public Map<UUID, Long> unallocated() {
        return sums.unallocated();
    }

    /// What is left of units' money that pays for nothing, by the entry that brought it; `arrivedBy` is how it came.
    @Transactional(readOnly = true)
    public Map<UUID, Long> credits(String arrivedBy) {
        return sums.credits(arrivedBy);
    }

    @Transactional(readOnly = true)
    public List<Booking> find(Collection<UUID> entries) {
        return entries.isEmpty() ? List.of() : bookings.find(entries);
    }

    private static Line opposite(Line line) {
        return new Line(
                line.account(),
                line.unit(),
                line.charge(),
                line.payment(),
                line.refund(),
                Math.negateExact(line.fen()));
    }
}
