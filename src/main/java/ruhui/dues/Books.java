package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.ledger.Booking;
import ruhui.ledger.Ledger;
import ruhui.shared.Actor;
import ruhui.web.Glance;

/// The books of units: read from the ledger, and written one act at a time.
@Repository
class Books {

    private final Ledger ledger;
    private final Announcements announcements;
    private final JdbcClient db;
    private final Clock clock;

    Books(Ledger ledger, Announcements announcements, JdbcClient db, Clock clock) {
        this.ledger = ledger;
        this.announcements = announcements;
        this.db = db;
        this.clock = clock;
    }

    Book of(UUID unit) {
        return Book.of(bookings(unit));
    }

    List<Booking> bookings(UUID unit) {
        return Glance.once(List.of("dues book", unit), () -> ledger.of(unit));
    }

    /// Nobody else writes into this unit's book until we commit.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID unit) {
        hold("dues book " + unit);
    }

    /// Nobody else books this money until we commit. Taken before the book of a unit.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Way way, String source) {
        hold("dues source " + way + " " + source);
    }

    /// Nobody else gives this money of an unknown unit to one until we commit. Taken before the book of a unit.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockPool(UUID money) {
        hold("dues pool " + money);
    }

    /// Writes what the act asks for and what follows from it, and tells whoever waits for money. `why` is told where
    /// something is owed again.
    @Transactional(propagation = Propagation.MANDATORY)
    public Book write(UUID unit, String why, Actor by, Consumer<Writing> act) {
        lock(unit);
        return writeLocked(unit, why, by, act);
    }

    /// For whoever holds the lock already.
    @Transactional(propagation = Propagation.MANDATORY)
    public Book writeLocked(UUID unit, String why, Actor by, Consumer<Writing> act) {
        var before = Book.of(ledger.of(unit));
        var writing = new Writing(unit, before, LocalDate.now(clock));
        act.accept(writing);
        writing.settle();
        for (var move : writing.moves()) {
            switch (move) {
                case Move.Add(var entry) -> {
                    if (ledger.post(entry, by).already()) {
                        throw new IllegalStateException(entry.cause() + " has booked before");
                    }
                }
                case Move.TakeBack(var entry, var reason) -> ledger.reverse(entry, reason, by);
            }
        }
        announcements.tell(unit, before, writing.book(), why);
        return writing.book();
    }

    private void hold(String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((_, _) -> true)
                .single();
    }
}
