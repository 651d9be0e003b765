package ruhui.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import ruhui.association.Level;
import ruhui.dues.ChargeHeads.Head;
import ruhui.dues.Kind;
import ruhui.dues.Way;
import ruhui.ledger.Account;
import ruhui.ledger.Booking;
import ruhui.ledger.Line;

/// Sums up a month's entries. Pure: what it cannot know of an entry, it is given.
final class Month {

    private final YearMonth month;
    private final List<Booking> bookings;
    private final Map<Account, Long> opening;
    private final Map<UUID, Head> heads;
    private final Map<UUID, Way> ways;
    private final Map<UUID, String> units;

    /// `ways` tells by which way the money of a payment came, `heads` what a charge is for.
    Month(
            YearMonth month,
            List<Booking> bookings,
            Map<Account, Long> opening,
            Map<UUID, Head> heads,
            Map<UUID, Way> ways,
            Map<UUID, String> units) {
        this.month = month;
        this.bookings = bookings;
        this.opening = opening;
        this.heads = heads;
        this.ways = ways;
        this.units = units;
    }

    Statement statement() {
        var paid = paid();
        return new Statement(month, paid, days(), accounts(), flow(paid), rows());
    }

    private List<Statement.Paid> paid() {
        var all = new ArrayList<Statement.Paid>();
        for (var level : Level.values()) {
            all.add(paid(Kind.DUES, level));
        }
        for (var kind : Kind.values()) {
            if (kind != Kind.DUES) {
                all.add(paid(kind, null));
            }
        }
        return all;
    }

    private Statement.Paid paid(Kind kind, @Nullable Level level) {
        var lines = settling().stream().filter(line -> isFor(line, kind, level)).toList();
        var charges = new HashSet<UUID>();
        lines.forEach(line -> charges.add(line.charge()));
        return new Statement.Paid(
                kind,
                level,
                charges.size(),
                -sum(lines, line -> ways.get(line.payment()) == Way.TRANSFER ? line.fen() : 0),
                -sum(lines, line -> ways.get(line.payment()) == Way.WECHAT ? line.fen() : 0));
    }

    private boolean isFor(Line line, Kind kind, @Nullable Level level) {
        var head = heads.get(line.charge());
        return head != null && head.kind() == kind && head.level() == level;
    }

    /// Money meeting a charge, or leaving it again.
    private List<Line> settling() {
        return lines().filter(line -> line.account() == Account.RECEIVABLE && line.payment() != null)
                .toList();
    }

    private List<Statement.Day> days() {
        var days = new TreeMap<LocalDate, Statement.Day>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            days.put(day, new Statement.Day(day, 0, 0, 0));
        }
        for (var booking : bookings) {
            days.computeIfPresent(booking.on(), (_, day) -> plus(day, booking));
        }
        return List.copyOf(days.values());
    }

    /// What was taken back counts where it counted before, below zero.
    private static Statement.Day plus(Statement.Day day, Booking booking) {
        var bank = booking.fen(Account.BANK);
        var wechat = booking.fen(Account.WECHAT);
        return isOut(booking)
                ? new Statement.Day(day.on(), day.transfer(), day.wechat(), day.out() - bank - wechat)
                : new Statement.Day(day.on(), day.transfer() + bank, day.wechat() + wechat, day.out());
    }

    /// Money that leaves, or whose leaving is taken back.
    private static boolean isOut(Booking booking) {
        var moved = booking.fen(Account.BANK) + booking.fen(Account.WECHAT);
        return booking.reverses() == null ? moved < 0 : moved > 0;
    }

    private List<Moved> accounts() {
        return Arrays.stream(Account.values()).map(this::moved).toList();
    }

    private Moved moved(Account account) {
        var sign = Moved.sign(account);
        var fens = lines().filter(line -> line.account() == account)
                .mapToLong(line -> sign * line.fen())
                .toArray();
        return new Moved(
                account,
                sign * opening.getOrDefault(account, 0L),
                Arrays.stream(fens).filter(fen -> fen > 0).sum(),
                -Arrays.stream(fens).filter(fen -> fen < 0).sum());
    }

    private Statement.Flow flow(List<Statement.Paid> paid) {
        var days = days();
        return new Statement.Flow(
                days.stream().mapToLong(Statement.Day::in).sum(),
                days.stream().mapToLong(Statement.Day::out).sum(),
                paid.stream()
                        .filter(line -> line.kind() == Kind.DUES)
                        .mapToLong(Statement.Paid::fen)
                        .sum(),
                paid.stream()
                        .filter(line -> line.kind() != Kind.DUES)
                        .mapToLong(Statement.Paid::fen)
                        .sum(),
                change(Account.CREDIT),
                change(Account.UNALLOCATED),
                change(Account.REFUND_DUE));
    }

    private long change(Account account) {
        var moved = moved(account);
        return moved.more() - moved.less();
    }

    private List<Statement.Row> rows() {
        return bookings.stream()
                .filter(booking -> booking.fen(Account.BANK) != 0 || booking.fen(Account.WECHAT) != 0)
                .map(this::row)
                .toList();
    }

    private Statement.Row row(Booking booking) {
        var bank = booking.fen(Account.BANK);
        return new Statement.Row(
                booking.on(),
                booking.number(),
                unit(booking),
                kind(booking),
                bank != 0 ? Way.TRANSFER : Way.WECHAT,
                bank + booking.fen(Account.WECHAT),
                booking.words());
    }

    private String unit(Booking booking) {
        return booking.lines().stream()
                .flatMap(line -> Optional.ofNullable(line.unit()).stream())
                .findFirst()
                .map(unit -> units.getOrDefault(unit, ""))
                .orElse("");
    }

    private static String kind(Booking booking) {
        if (booking.reverses() != null) {
            return "back";
        }
        return isOut(booking) ? "out" : "in";
    }

    private java.util.stream.Stream<Line> lines() {
        return bookings.stream().flatMap(booking -> booking.lines().stream());
    }

    private static long sum(List<Line> lines, ToLongFunction<Line> fen) {
        return lines.stream().mapToLong(fen).sum();
    }
}
