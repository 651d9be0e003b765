package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.ledger.Account;
import ruhui.ledger.Booking;
import ruhui.ledger.Ledger;
import ruhui.ledger.Line;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.web.Fields;

/// Money of units that pays for nothing and about which nobody has decided: kept as credit, or sent back.
@Repository
@Transactional(readOnly = true)
class SurplusScreens {

    public record Surpluses(List<Surplus> waiting, List<Surplus> kept) {}

    public record Surplus(
            UUID payment,
            UUID unit,
            String unitName,
            @Nullable UUID charge,
            String payer,
            LocalDate paidOn,
            long fen,
            long freeFen) {}

    public record One(Surplus surplus, boolean kept, Fields fields) {}

    private final Ledger ledger;
    private final JdbcClient db;
    private final Clock clock;

    SurplusScreens(Ledger ledger, JdbcClient db, Clock clock) {
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
    }

    public Surpluses all() {
        var kept = kept();
        var all = surpluses();
        return new Surpluses(
                all.stream().filter(it -> !isKept(it, kept)).toList(),
                all.stream().filter(it -> isKept(it, kept)).toList());
    }

    public One one(UUID payment, Optional<Fields> typed) {
        var surplus = surpluses().stream()
                .filter(it -> it.payment().equals(payment))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new One(surplus, isKept(surplus, kept()), typed.orElseGet(() -> filled(surplus)));
    }

    private Fields filled(Surplus surplus) {
        return Fields.of(Map.of(
                "amount",
                Money.plain(surplus.freeFen()),
                "on",
                LocalDate.now(clock).toString()));
    }

    int waiting() {
        var kept = kept();
        return (int) free().entrySet().stream()
                .filter(it -> kept.getOrDefault(it.getKey(), 0L) < it.getValue())
                .count();
    }

    /// What came by WeChat Pay goes back by WeChat Pay, where it came from.
    private Map<UUID, Long> free() {
        return ledger.credits(Way.TRANSFER.name());
    }

    private List<Surplus> surpluses() {
        var free = free();
        var bookings = ledger.find(free.keySet());
        var units = JournalScreens.named(
                db, bookings.stream().map(SurplusScreens::unit).distinct().toArray(UUID[]::new));
        return bookings.stream()
                .map(it -> surplus(it, units.get(unit(it)), free.getOrDefault(it.id(), 0L)))
                .sorted(Comparator.comparing(Surplus::paidOn).thenComparing(Surplus::payment))
                .toList();
    }

    private static Surplus surplus(Booking it, JournalScreens.@Nullable Unit unit, long free) {
        return new Surplus(
                it.id(),
                unit(it),
                unit == null ? "" : unit.name(),
                unit == null ? null : unit.charge(),
                it.words(),
                it.on(),
                -it.fen(Account.CREDIT),
                free);
    }

    private static UUID unit(Booking booking) {
        return booking.lines().stream()
                .filter(line -> line.account() == Account.CREDIT)
                .map(Line::unit)
                .findFirst()
                .orElseThrow();
    }

    /// More may have come free since.
    private static boolean isKept(Surplus surplus, Map<UUID, Long> kept) {
        return kept.getOrDefault(surplus.payment(), 0L) >= surplus.freeFen();
    }

    private Map<UUID, Long> kept() {
        return db
                .sql("select distinct on (payment) payment, fen from dues.kept order by payment, id desc")
                .query((row, _) -> Map.entry(row.getObject("payment", UUID.class), row.getLong("fen")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
