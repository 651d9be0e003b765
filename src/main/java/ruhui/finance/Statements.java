package ruhui.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.dues.ChargeHeads;
import ruhui.dues.ChargeHeads.Head;
import ruhui.dues.Way;
import ruhui.entry.Cases;
import ruhui.ledger.Account;
import ruhui.ledger.Balances;
import ruhui.ledger.Booking;
import ruhui.ledger.Ledger;
import ruhui.ledger.Line;

/// Makes the statement of a month out of the ledger, as it stands at one moment.
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Statements {

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    private final Ledger ledger;
    private final Balances balances;
    private final ChargeHeads heads;
    private final Cases cases;

    Statements(Ledger ledger, Balances balances, ChargeHeads heads, Cases cases) {
        this.ledger = ledger;
        this.balances = balances;
        this.heads = heads;
        this.cases = cases;
    }

    public Statement of(YearMonth month) {
        var bookings = ledger.between(month.atDay(1), month.atEndOfMonth());
        var charged = heads.of(mentioned(bookings, Line::charge));
        return new Month(
                        month,
                        bookings,
                        balances.before(month.atDay(1)),
                        charged,
                        ways(mentioned(bookings, Line::payment)),
                        units(bookings, charged))
                .statement();
    }

    /// What was set aside for units and what nobody knows the unit of, at this moment.
    public Map<Account, Long> now() {
        return balances.before(FAR);
    }

    /// The units of these entries by name; most are known from what they were charged with.
    private Map<UUID, String> units(List<Booking> bookings, Map<UUID, Head> charged) {
        var names = new HashMap<UUID, String>();
        charged.values().forEach(head -> names.put(head.unit(), head.unitName()));
        for (var unit : mentioned(bookings, Line::unit)) {
            names.computeIfAbsent(unit, id -> cases.heading(id).unitName());
        }
        return names;
    }

    private static Set<UUID> mentioned(List<Booking> bookings, Function<Line, UUID> what) {
        return bookings.stream()
                .flatMap(booking -> booking.lines().stream())
                .flatMap(line -> Optional.ofNullable(what.apply(line)).stream())
                .collect(Collectors.toSet());
    }

    /// Money that was first nobody's came by the way of the entry it was taken from.
    private Map<UUID, Way> ways(Collection<UUID> payments) {
        var ways = new HashMap<UUID, Way>();
        var takenFrom = new HashMap<UUID, UUID>();
        for (var booking : ledger.find(payments)) {
            way(booking)
                    .ifPresentOrElse(
                            way -> ways.put(booking.id(), way),
                            () -> pool(booking).ifPresent(pool -> takenFrom.put(booking.id(), pool)));
        }
        var pools = ledger.find(new HashSet<>(takenFrom.values())).stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
        takenFrom.forEach((payment, pool) ->
                Optional.ofNullable(pools.get(pool)).flatMap(Statements::way).ifPresent(way -> ways.put(payment, way)));
        return ways;
    }

    private static Optional<Way> way(Booking booking) {
        if (booking.lines().stream().anyMatch(line -> line.account() == Account.BANK)) {
            return Optional.of(Way.TRANSFER);
        }
        return booking.lines().stream().anyMatch(line -> line.account() == Account.WECHAT)
                ? Optional.of(Way.WECHAT)
                : Optional.empty();
    }

    private static Optional<UUID> pool(Booking booking) {
        return booking.lines().stream()
                .filter(line -> line.account() == Account.UNALLOCATED)
                .flatMap(line -> Optional.ofNullable(line.payment()).stream())
                .findFirst();
    }
}
