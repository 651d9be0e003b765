package ruhui.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ruhui.ledger.Account;
import ruhui.ledger.Cause;
import ruhui.ledger.Entry;
import ruhui.ledger.Line;
import ruhui.shared.Ids;
import ruhui.shared.Refused;

/// The books of three units and of nobody, in memory: acts are done to it as they would be to the database.
class World {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    final Map<UUID, Book> books = new LinkedHashMap<>();
    final List<UUID> units = new ArrayList<>();
    final List<Entry> pool = new ArrayList<>();
    final List<UUID> refunds = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    private final Map<Cause, UUID> sources = new LinkedHashMap<>();

    World() {
        for (var unit = 0; unit < Act.UNITS; unit++) {
            units.add(Ids.next());
            books.put(units.get(unit), Book.EMPTY);
        }
    }

    /// False when the rules forbid it, or there is nothing to do it to.
    boolean does(Act act) {
        try {
            return switch (act) {
                case Act.Charged(var unit, var fen) -> write(unit, it -> it.charge(Ids.next(), Kind.DUES, fen, ""));
                case Act.Cancelled(var unit, var which) ->
                    pick(book(unit).charges(), which)
                            .map(charge -> write(unit, it -> it.cancel(charge.id(), "")))
                            .orElse(false);
                case Act.Arrived arrived -> arrives(arrived);
                case Act.Repeated(var which) ->
                    pick(List.copyOf(sources.keySet()), which)
                            .filter(this::stands)
                            .isPresent();
                case Act.Undone(var unit, var which) ->
                    pick(book(unit).payments(), which)
                            .map(money -> undo(unit, money.id()))
                            .orElse(false);
                case Act.Unallocated(var fen, var day) -> unallocated(fen, day);
                case Act.Assigned assigned -> assigns(assigned);
                case Act.Returned(var which, var fen) ->
                    pick(arrivals(), which).map(money -> returned(money, fen)).orElse(false);
                case Act.UndoneInPool(var which) ->
                    pick(arrivals(), which).map(this::undoInPool).orElse(false);
                case Act.SetAside(var unit, var which, var fen) ->
                    pick(book(unit).payments(), which)
                            .map(money -> setAside(unit, money.id(), fen))
                            .orElse(false);
                case Act.Refunded(var which) ->
                    pick(refunds, which)
                            .map(refund -> write(holder(refund), it -> it.refunded(refund, null, DAY, "")))
                            .orElse(false);
                case Act.Kept(var which) ->
                    pick(refunds, which)
                            .map(refund -> write(holder(refund), it -> it.keep(refund, "")))
                            .orElse(false);
            };
        } catch (Refused | ruhui.shared.NotFound _) {
            return false;
        }
    }

    long free(UUID money) {
        return -java.util.stream.Stream.concat(
                        pool.stream(), books.values().stream().flatMap(it -> it.entries().stream()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account() == Account.UNALLOCATED && money.equals(line.payment()))
                .mapToLong(Line::fen)
                .sum();
    }

    List<Entry> arrivals() {
        return pool.stream()
                .filter(entry -> !entry.cause().kind().equals(Causes.RETURN))
                .toList();
    }

    Book book(int unit) {
        return books.getOrDefault(units.get(unit), Book.EMPTY);
    }

    static <T> Optional<T> pick(List<T> among, int which) {
        return which < 0 || among.isEmpty() ? Optional.empty() : Optional.of(among.get(which % among.size()));
    }

    private boolean arrives(Act.Arrived it) {
        var cause = Causes.arrival(it.way(), Ids.next().toString());
        var named = pick(book(it.unit()).charges(), it.charge());
        return write(it.unit(), writing -> {
            var payment = writing.arrive(cause, it.fen(), DAY.plusDays(it.day()), "payer");
            named.ifPresent(charge -> writing.allocate(payment, charge.id()));
            sources.put(cause, payment);
        });
    }

    private boolean assigns(Act.Assigned it) {
        var money = pick(arrivals(), it.money());
        if (money.isEmpty() || free(money.get().id()) < it.fen()) {
            return false;
        }
        var named = pick(book(it.unit()).charges(), it.charge());
        return write(it.unit(), writing -> {
            var payment = writing.assign(money.get(), it.fen());
            named.ifPresent(charge -> writing.allocate(payment, charge.id()));
        });
    }

    private boolean unallocated(long fen, int day) {
        var id = Ids.next();
        pool.add(new Entry(
                id,
                Causes.arrival(Way.TRANSFER, id.toString()),
                DAY.plusDays(day),
                "payer",
                Line.of(Account.BANK, fen).payment(id),
                Line.of(Account.UNALLOCATED, -fen).payment(id)));
        return true;
    }

    private boolean returned(Entry money, long fen) {
        if (free(money.id()) < fen) {
            return false;
        }
        return pool.add(new Entry(
                Ids.next(),
                Causes.returned(),
                DAY,
                "",
                Line.of(Account.UNALLOCATED, fen).payment(money.id()),
                Line.of(Account.BANK, -fen).payment(money.id())));
    }

    private boolean undoInPool(Entry money) {
        return free(money.id()) == -money.lines().getLast().fen() && pool.remove(money);
    }

    private boolean undo(int unit, UUID payment) {
        return write(unit, it -> it.undo(payment, "wrong"));
    }

    private boolean setAside(int unit, UUID payment, long fen) {
        var refund = Ids.next();
        return write(unit, it -> it.setAside(refund, payment, fen, "too much")) && refunds.add(refund);
    }

    private boolean stands(Cause source) {
        return books.values().stream()
                .flatMap(it -> it.entries().stream())
                .anyMatch(entry -> entry.cause().equals(source));
    }

    private int holder(UUID refund) {
        for (var unit = 0; unit < Act.UNITS; unit++) {
            if (book(unit).held().stream().anyMatch(it -> it.refund().equals(refund))) {
                return unit;
            }
        }
        throw new ruhui.shared.NotFound();
    }

    private boolean write(int unit, Consumer<Writing> act) {
        var id = units.get(unit);
        var before = book(unit);
        var writing = new Writing(id, before, DAY);
        act.accept(writing);
        writing.settle();
        books.put(id, writing.book());
        new Announcements(events::add).tell(id, before, writing.book(), "why");
        return true;
    }
}
