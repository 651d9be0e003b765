package ruhui.dues;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.ledger.Account;
import ruhui.ledger.Booking;
import ruhui.ledger.Ledger;
import ruhui.ledger.Line;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// The journal of a day: every entry that counts from it, in plain words, with what it moved.
@Repository
@Transactional(readOnly = true)
class JournalScreens {

    public record Journal(
            LocalDate day, LocalDate before, @Nullable LocalDate after, List<Row> rows, List<Moved> moved) {}

    /// `undone` when it was taken back later.
    public record Row(
            long number, String what, String words, List<Unit> units, List<Moved> moved, String by, boolean undone) {}

    public record Unit(UUID id, String name, @Nullable UUID charge) {}

    /// Above zero to the left, below zero to the right, as bookkeepers write it.
    public record Moved(Account account, long fen) {}

    private final Ledger ledger;
    private final JdbcClient db;
    private final Clock clock;

    JournalScreens(Ledger ledger, JdbcClient db, Clock clock) {
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Journal of(LocalDate day, Lang lang) {
        var bookings = ledger.between(day, day);
        var units = units(bookings);
        return new Journal(
                day,
                day.minusDays(1),
                day.isBefore(today()) ? day.plusDays(1) : null,
                bookings.stream().map(booking -> row(booking, units, lang)).toList(),
                moved(bookings.stream()
                        .flatMap(booking -> booking.lines().stream())
                        .toList()));
    }

    private static Row row(Booking booking, Map<UUID, Unit> known, Lang lang) {
        var units = booking.lines().stream()
                .map(Line::unit)
                .filter(Objects::nonNull)
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return new Row(
                booking.number(),
                Texts.of(lang, cause(booking)),
                booking.words(),
                units,
                moved(booking.lines()),
                booking.by().isEmpty() ? Texts.of(lang, "dues.journal.itself") : booking.by(),
                booking.reversedBy() != null);
    }

    private static String cause(Booking booking) {
        return "dues.cause." + booking.cause().kind().toLowerCase(Locale.ROOT);
    }

    private static List<Moved> moved(List<Line> lines) {
        var sums = new EnumMap<Account, Long>(Account.class);
        lines.forEach(line -> sums.merge(line.account(), line.fen(), Long::sum));
        var moved = new ArrayList<Moved>();
        sums.forEach((account, fen) -> {
            if (fen != 0) {
                moved.add(new Moved(account, fen));
            }
        });
        return moved;
    }

    private Map<UUID, Unit> units(List<Booking> bookings) {
        var ids = bookings.stream()
                .flatMap(booking -> booking.lines().stream())
                .map(Line::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return named(db, ids);
    }

    /// Units by the name they were charged under last, with that charge, behind which their book is.
    static Map<UUID, Unit> named(JdbcClient db, UUID... ids) {
        return db
                .sql("""
                select distinct on (case_id) case_id, unit_name, id
                  from dues.obligation
                 where case_id = any(:ids)
                 order by case_id, at desc, id desc
                """)
                .param("ids", ids)
                .query((row, _) -> new Unit(
                        row.getObject("case_id", UUID.class),
                        row.getString("unit_name"),
                        row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Unit::id, unit -> unit));
    }
}
