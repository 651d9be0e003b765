package ruhui.dues;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;

/// The one door through which money enters and leaves the books of units.
@Service
@Transactional
public class Payments {

    /// `source` is what the money is known by where it came from: a transfer, a part of a bank line, a WeChat
    /// transaction. The same one is booked once.
    public record Incoming(
            Way way, String source, UUID unit, Optional<UUID> charge, long fen, LocalDate paidOn, String payer) {}

    /// `already` when the source was booked before and nothing was added.
    public record Booked(UUID payment, boolean already, long allocatedFen, long surplusFen) {}

    /// Pays for the named charge first, then for the oldest; the rest is the unit's credit.
    public Booked book(Incoming money, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// Takes a wrong booking back as if it had not been made; its source may be booked again.
    public void undo(UUID payment, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// Money of an unknown unit; its id, the same one when asked again.
    public UUID unallocated(Way way, String source, long fen, LocalDate paidOn, String payer, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// Part or all of such money turns out to be a unit's.
    public Booked assign(UUID pool, UUID unit, Optional<UUID> charge, long fen, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// Money of an unknown unit went back to its payer.
    public void returned(UUID pool, long fen, String how, LocalDate on, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// Sets money of a payment aside to be sent back: its credit first, then what it paid for, which is owed again.
    public void setAside(UUID refund, UUID payment, long fen, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// What was set aside left the association.
    public void refunded(UUID refund, LocalDate on, Actor by) {
        throw new UnsupportedOperationException();
    }

    /// The refund does not happen: the money is the unit's credit again and pays for what is owed.
    public void kept(UUID refund, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<Arrived> find(UUID payment) {
        throw new UnsupportedOperationException();
    }

    /// What stands booked of a source.
    @Transactional(readOnly = true)
    public Optional<UUID> bookedOf(Way way, String source) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public UnitBook of(UUID unit) {
        throw new UnsupportedOperationException();
    }

    /// Money of unknown units that is still free, the oldest first.
    @Transactional(readOnly = true)
    public List<PoolMoney> pool() {
        throw new UnsupportedOperationException();
    }
}
