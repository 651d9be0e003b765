package ruhui.dues;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.ledger.Account;
import ruhui.ledger.Booking;
import ruhui.ledger.Ledger;
import ruhui.ledger.Line;
import ruhui.shared.NotFound;

/// Reads what arrived from units and where it is now.
@Component
class Arrivals {

    private final Ledger ledger;
    private final Books books;
    private final ChargeStore charges;

    Arrivals(Ledger ledger, Books books, ChargeStore charges) {
        this.ledger = ledger;
        this.books = books;
        this.charges = charges;
    }

    /// Nothing where the money is nobody's yet.
    Optional<UUID> unitOf(UUID payment) {
        return credited(ledger.find(payment)
                        .filter(it -> Causes.isMoney(it.cause()))
                        .orElseThrow(NotFound::new))
                .flatMap(line -> Optional.ofNullable(line.unit()));
    }

    UUID unitOfRefund(UUID refund) {
        return ledger.standing(Causes.refund(refund))
                .flatMap(ledger::find)
                .flatMap(Arrivals::credited)
                .flatMap(line -> Optional.ofNullable(line.unit()))
                .orElseThrow(NotFound::new);
    }

    Optional<Arrived> find(UUID payment) {
        return ledger.find(payment)
                .filter(it -> Causes.isMoney(it.cause()))
                .flatMap(it -> credited(it)
                        .flatMap(line -> Optional.ofNullable(line.unit()))
                        .map(unit -> arrived(unit, it, books.of(unit))));
    }

    UnitBook of(UUID unit) {
        var book = books.of(unit);
        return new UnitBook(
                unit,
                charges.of(unit, book),
                arrived(unit, books.bookings(unit)),
                book.owed(),
                book.credit(),
                book.setAside());
    }

    /// The oldest first; what was taken back stays in sight.
    static List<Arrived> arrived(UUID unit, List<Booking> bookings) {
        var book = Book.of(bookings);
        return bookings.stream()
                .filter(it -> it.reverses() == null && Causes.isMoney(it.cause()))
                .map(it -> arrived(unit, it, book))
                .toList();
    }

    private static Arrived arrived(UUID unit, Booking it, Book book) {
        var arrival = Causes.arrival(it.cause());
        return new Arrived(
                it.id(),
                unit,
                Causes.way(it.cause()),
                arrival.id(),
                it.lines().stream()
                        .filter(line -> line.account() == Account.UNALLOCATED)
                        .map(Line::payment)
                        .findFirst()
                        .orElse(null),
                -it.fen(Account.CREDIT),
                it.on(),
                it.words(),
                it.at(),
                it.by(),
                !it.stands(),
                book.free(it.id()),
                book.setAside(it.id()),
                book.parts().stream()
                        .filter(part -> part.payment().equals(it.id()))
                        .map(part -> new Arrived.Part(part.charge(), part.fen()))
                        .toList());
    }

    private static Optional<Line> credited(Booking booking) {
        return booking.lines().stream()
                .filter(line -> line.account() == Account.CREDIT)
                .findFirst();
    }
}
