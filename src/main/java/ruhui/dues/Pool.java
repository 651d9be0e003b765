package ruhui.dues;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.audit.AuditLog;
import ruhui.ledger.Account;
import ruhui.ledger.Booking;
import ruhui.ledger.Entry;
import ruhui.ledger.Ledger;
import ruhui.ledger.Line;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// Money of unknown units: it waits here until somebody finds out whose it is, or it goes back.
@Component
class Pool {

    private final Ledger ledger;
    private final Books books;
    private final AuditLog audit;

    Pool(Ledger ledger, Books books, AuditLog audit) {
        this.ledger = ledger;
        this.books = books;
        this.audit = audit;
    }

    UUID add(Way way, String source, long fen, LocalDate paidOn, String payer, Actor by) {
        var id = Ids.next();
        var posted = ledger.post(
                new Entry(
                        id,
                        Causes.arrival(way, source),
                        paidOn,
                        payer,
                        Line.of(Writing.asset(way), fen).payment(id),
                        Line.of(Account.UNALLOCATED, -fen).payment(id)),
                by);
        if (!posted.already()) {
            note(by, "dues.act.unallocated", source, fen);
        }
        return posted.entry();
    }

    /// The money somebody is about to give to a unit; nobody else does until we commit.
    Entry take(UUID money, long fen) {
        books.lockPool(money);
        var booked = standing(money);
        if (fen <= 0 || free(booked.id()) < fen) {
            throw new Refused("dues.refused.too-much");
        }
        return new Entry(booked.id(), booked.cause(), booked.on(), booked.words(), booked.lines());
    }

    void returned(UUID money, long fen, String how, LocalDate on, Actor by) {
        var arrival = take(money, fen);
        var asset = Writing.asset(Causes.way(arrival.cause()));
        ledger.post(
                new Entry(
                        Ids.next(),
                        Causes.returned(),
                        on,
                        how,
                        Line.of(Account.UNALLOCATED, fen).payment(money),
                        Line.of(asset, -fen).payment(money)),
                by);
        note(by, "dues.act.returned", arrival.cause().id(), fen);
    }

    /// Only what nobody touched.
    void undo(UUID money, String reason, Actor by) {
        books.lockPool(money);
        var booked = standing(money);
        var fen = -booked.fen(Account.UNALLOCATED);
        if (free(money) < fen) {
            throw new Refused("dues.refused.gone");
        }
        ledger.reverse(money, reason, by);
        note(by, "dues.act.undo", booked.cause().id(), fen);
    }

    List<PoolMoney> free() {
        var free = ledger.unallocated();
        return ledger.find(free.keySet()).stream()
                .map(it -> new PoolMoney(
                        it.id(),
                        Causes.way(it.cause()),
                        it.cause().id(),
                        -it.fen(Account.UNALLOCATED),
                        free.getOrDefault(it.id(), 0L),
                        it.on(),
                        it.words(),
                        it.at()))
                .sorted(Comparator.comparing(PoolMoney::paidOn).thenComparing(PoolMoney::id))
                .toList();
    }

    private Booking standing(UUID money) {
        var booked =
                ledger.find(money).filter(it -> it.fen(Account.UNALLOCATED) < 0).orElseThrow(NotFound::new);
        if (!booked.stands()) {
            throw new Refused("dues.refused.undone");
        }
        return booked;
    }

    private long free(UUID money) {
        return -ledger.moving(money).stream()
                .flatMap(booking -> booking.lines().stream())
                .filter(line -> line.account() == Account.UNALLOCATED && money.equals(line.payment()))
                .mapToLong(Line::fen)
                .sum();
    }

    private void note(Actor by, String act, String source, long fen) {
        audit.note(by, act, "money " + source, Map.of("amount", Money.shown(fen)));
    }
}
