package ruhui.dues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ruhui.ledger.Account;
import ruhui.ledger.Booking;
import ruhui.ledger.Entry;
import ruhui.ledger.Line;

/// The book of one unit: the entries that stand, the oldest first. Everything that is said of its money is derived
/// here.
record Book(List<Entry> entries) {

    static final Book EMPTY = new Book(List.of());

    /// Something charged and not cancelled.
    record Charged(UUID id, boolean dues, long fen, UUID entry) {}

    record Money(UUID id, Way way, long fen, LocalDate paidOn, String payer) {}

    /// Money a charge was paid with.
    record Part(UUID entry, UUID payment, UUID charge, long fen) {}

    /// Money set aside to be sent back.
    record Held(UUID entry, UUID refund, UUID payment, Way way, long fen) {}

    Book {
        entries = List.copyOf(entries);
    }

    static Book of(List<Booking> bookings) {
        return new Book(bookings.stream()
                .filter(Booking::stands)
                .map(it -> new Entry(it.id(), it.cause(), it.on(), it.words(), it.lines()))
                .toList());
    }

    List<Charged> charges() {
        return of(Causes.CHARGE, Account.RECEIVABLE)
                .map(it -> new Charged(charge(it.line), isDues(it.entry), it.line.fen(), it.entry.id()))
                .toList();
    }

    /// The first that arrived comes first.
    List<Money> payments() {
        return entries.stream()
                .filter(entry -> Causes.isMoney(entry.cause()))
                .map(entry -> new Money(
                        entry.id(),
                        Causes.way(entry.cause()),
                        -line(entry, Account.CREDIT).fen(),
                        entry.on(),
                        entry.words()))
                .sorted(Comparator.comparing(Money::paidOn))
                .toList();
    }

    List<Part> parts() {
        return of(Causes.ALLOCATION, Account.RECEIVABLE)
                .map(it -> new Part(it.entry.id(), payment(it.line), charge(it.line), -it.line.fen()))
                .toList();
    }

    List<Held> held() {
        return of(Causes.REFUND, Account.REFUND_DUE)
                .map(it -> new Held(
                        it.entry.id(),
                        refund(it.line),
                        payment(it.line),
                        payments().stream()
                                .filter(money -> money.id().equals(payment(it.line)))
                                .map(Money::way)
                                .findFirst()
                                .orElseThrow(),
                        -it.line.fen()))
                .toList();
    }

    boolean isCancelled(UUID charge) {
        return charges().stream().noneMatch(owed -> owed.id().equals(charge));
    }

    long paid(UUID charge) {
        return -balance(
                line -> line.account() == Account.RECEIVABLE && line.payment() != null && charge.equals(line.charge()));
    }

    long missing(UUID charge) {
        return balance(line -> line.account() == Account.RECEIVABLE && charge.equals(line.charge()));
    }

    /// What is missing of everything.
    long owed() {
        return balance(line -> line.account() == Account.RECEIVABLE);
    }

    /// What arrived and pays for nothing yet.
    long credit() {
        return -balance(line -> line.account() == Account.CREDIT);
    }

    long free(UUID payment) {
        return -balance(line -> line.account() == Account.CREDIT && payment.equals(line.payment()));
    }

    /// What is still to be sent back.
    long setAside() {
        return -balance(line -> line.account() == Account.REFUND_DUE);
    }

    long setAside(UUID payment) {
        return -balance(line -> line.account() == Account.REFUND_DUE && payment.equals(line.payment()));
    }

    long due(UUID refund) {
        return -balance(line -> line.account() == Account.REFUND_DUE && refund.equals(line.refund()));
    }

    boolean isSettled(UUID charge) {
        return !isCancelled(charge) && missing(charge) == 0;
    }

    /// The day the money that was still missing arrived.
    Optional<LocalDate> settledOn(UUID charge) {
        if (!isSettled(charge)) {
            return Optional.empty();
        }
        var payers = parts().stream()
                .filter(part -> part.charge().equals(charge))
                .map(Part::payment)
                .toList();
        return payments().stream()
                .filter(money -> payers.contains(money.id()))
                .map(Money::paidOn)
                .max(LocalDate::compareTo);
    }

    Optional<Money> payment(UUID id) {
        return payments().stream().filter(money -> money.id().equals(id)).findFirst();
    }

    Book and(Move move) {
        return switch (move) {
            case Move.Add(var entry) -> {
                var more = new ArrayList<>(entries);
                more.add(entry);
                yield new Book(more);
            }
            case Move.TakeBack(var wrong, var _) ->
                new Book(entries.stream()
                        .filter(entry -> !entry.id().equals(wrong))
                        .toList());
        };
    }

    private static boolean isDues(Entry charge) {
        return charge.lines().stream().anyMatch(line -> line.account() == Account.INCOME_DUES);
    }

    private record Found(Entry entry, Line line) {}

    private Stream<Found> of(String kind, Account account) {
        return entries.stream()
                .filter(entry -> entry.cause().kind().equals(kind))
                .map(entry -> new Found(entry, line(entry, account)));
    }

    private static Line line(Entry entry, Account account) {
        return entry.lines().stream()
                .filter(line -> line.account() == account)
                .findFirst()
                .orElseThrow();
    }

    private long balance(Predicate<Line> which) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(which)
                .mapToLong(Line::fen)
                .sum();
    }

    private static UUID charge(Line line) {
        return requireNonNull(line.charge());
    }

    private static UUID payment(Line line) {
        return requireNonNull(line.payment());
    }

    private static UUID refund(Line line) {
        return requireNonNull(line.refund());
    }
}
