package ruhui.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.ledger.Account;
import ruhui.ledger.Cause;
import ruhui.ledger.Entry;
import ruhui.ledger.Line;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// One act upon a unit's book: what has to be written so that every fen is somewhere, and none lies idle while
/// something is owed.
final class Writing {

    private final UUID unit;
    private final LocalDate today;
    private final List<Move> moves = new ArrayList<>();
    private Book book;

    Writing(UUID unit, Book book, LocalDate today) {
        this.unit = unit;
        this.book = book;
        this.today = today;
    }

    List<Move> moves() {
        return moves;
    }

    Book book() {
        return book;
    }

    void charge(UUID charge, Kind kind, long fen, String words) {
        var income = kind == Kind.DUES ? Account.INCOME_DUES : Account.INCOME_OTHER;
        add(
                Causes.charge(charge),
                today,
                words,
                Line.of(Account.RECEIVABLE, fen).unit(unit).charge(charge),
                Line.of(income, -fen).unit(unit).charge(charge));
    }

    /// What was paid towards it is credit again.
    void cancel(UUID charge, String why) {
        var owed = book.charges().stream()
                .filter(it -> it.id().equals(charge))
                .findFirst()
                .orElseThrow(() -> new Refused("dues.refused.cancelled"));
        book.parts().stream().filter(part -> part.charge().equals(charge)).forEach(part -> takeBack(part.entry(), why));
        takeBack(owed.entry(), why);
    }

    UUID arrive(Cause arrival, long fen, LocalDate paidOn, String payer) {
        var id = Ids.next();
        add(
                id,
                arrival,
                paidOn,
                payer,
                Line.of(asset(Causes.way(arrival)), fen).unit(unit).payment(id),
                Line.of(Account.CREDIT, -fen).unit(unit).payment(id));
        return id;
    }

    /// Out of the money of unknown units, which `arrival` brought.
    UUID assign(Entry arrival, long fen) {
        var id = Ids.next();
        add(
                id,
                Causes.assignment(arrival.cause()),
                arrival.on(),
                arrival.words(),
                Line.of(Account.UNALLOCATED, fen).payment(arrival.id()),
                Line.of(Account.CREDIT, -fen).unit(unit).payment(id));
        return id;
    }

    /// As if the money had not been booked. What went back to its payer, or is about to, cannot be taken back.
    void undo(UUID payment, String why) {
        var money = book.payment(payment).orElseThrow(NotFound::new);
        release(payment, money.fen(), why);
        if (book.free(payment) < money.fen()) {
            throw new Refused("dues.refused.gone");
        }
        takeBack(payment, why);
    }

    /// Free money first, then what it paid for last.
    void setAside(UUID refund, UUID payment, long fen, String why) {
        if (book.payment(payment).isEmpty()) {
            throw new NotFound();
        }
        release(payment, fen, why);
        if (fen <= 0 || book.free(payment) < fen) {
            throw new Refused("dues.refused.too-much");
        }
        add(
                Causes.refund(refund),
                today,
                why,
                Line.of(Account.CREDIT, fen).unit(unit).payment(payment),
                Line.of(Account.REFUND_DUE, -fen).unit(unit).payment(payment).refund(refund));
    }

    void refunded(UUID refund, @Nullable Way by, LocalDate on, String how) {
        var due = held(refund);
        if (book.due(refund) == 0) {
            throw new Refused("dues.refused.gone");
        }
        add(
                Causes.refunded(refund),
                on,
                how,
                Line.of(Account.REFUND_DUE, due.fen())
                        .unit(unit)
                        .payment(due.payment())
                        .refund(refund),
                Line.of(asset(by == null ? due.way() : by), -due.fen())
                        .unit(unit)
                        .payment(due.payment()));
    }

    void keep(UUID refund, String why) {
        var due = held(refund);
        if (book.due(refund) == 0) {
            throw new Refused("dues.refused.gone");
        }
        takeBack(due.entry(), why);
    }

    /// As much of this money as is free, for this charge.
    void allocate(UUID payment, UUID charge) {
        var fen = Math.min(book.free(payment), book.missing(charge));
        if (fen > 0) {
            add(
                    Causes.allocation(),
                    today,
                    "",
                    Line.of(Account.CREDIT, fen).unit(unit).payment(payment),
                    Line.of(Account.RECEIVABLE, -fen).unit(unit).charge(charge).payment(payment));
        }
    }

    /// The oldest money pays for the oldest charge.
    void settle() {
        for (var money : book.payments()) {
            for (var owed : book.charges()) {
                allocate(money.id(), owed.id());
            }
        }
    }

    /// Takes money out of what it paid for, the last first, until so much of it is free.
    private void release(UUID payment, long fen, String why) {
        for (var part : book.parts().reversed()) {
            if (part.payment().equals(payment) && book.free(payment) < fen) {
                takeBack(part.entry(), why);
            }
        }
    }

    private Book.Held held(UUID refund) {
        return book.held().stream()
                .filter(it -> it.refund().equals(refund))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void add(Cause cause, LocalDate on, String words, Line... lines) {
        add(Ids.next(), cause, on, words, lines);
    }

    private void add(UUID id, Cause cause, LocalDate on, String words, Line... lines) {
        write(new Move.Add(new Entry(id, cause, on, words, lines)));
    }

    private void takeBack(UUID entry, String why) {
        write(new Move.TakeBack(entry, why));
    }

    private void write(Move move) {
        moves.add(move);
        book = book.and(move);
    }

    static Account asset(Way way) {
        return switch (way) {
            case TRANSFER -> Account.BANK;
            case WECHAT -> Account.WECHAT;
        };
    }
}
