package ruhui.wechatpay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.shared.Texts;
import ruhui.web.Fields;

/// What finance sees of WeChat Pay: what needs a look, and each day's bill beside our book.
@Repository
@Transactional(readOnly = true)
class DeskScreens {

    /// A result nobody knows is finance's after this.
    static final Duration TOO_LONG = Duration.ofMinutes(30);

    public record Days(
            List<Doubts.Doubt> doubts, List<Unknown> unknown, List<Day> days, boolean mayAct, Fields fields) {}

    public record Unknown(UUID id, UUID unit, String unitName, String number, long fen, Instant since) {}

    public record Day(
            LocalDate day,
            String stage,
            @Nullable Instant triedAt,
            Instant nextAt,
            String said,
            int payments,
            long paidFen,
            int refunds,
            long backFen,
            int others,
            int open) {

        /// The key of its words.
        public String key() {
            return "wechatpay.day."
                    + switch (stage) {
                        case "Read", "Empty" -> open > 0 ? "differs" : stage.equals("Read") ? "same" : "empty";
                        default -> "awaited";
                    };
        }

        public String tone() {
            return switch (stage) {
                case "Read", "Empty" -> open > 0 ? "bad" : "done";
                default -> "third";
            };
        }
    }

    public record Differing(
            UUID id,
            LocalDate day,
            Comparison.Kind kind,
            String number,
            String subject,
            @Nullable Long oursFen,
            @Nullable Long theirsFen,
            @Nullable Instant askedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String note) {

        /// What somebody noted, or what we found out by ourselves.
        public String words(Lang lang) {
            return switch (String.valueOf(note)) {
                case "GONE" -> Texts.of(lang, "wechatpay.difference.gone");
                case "CONFIRMED" -> Texts.of(lang, "wechatpay.difference.confirmed");
                case String said -> said;
            };
        }
    }

    public record OneDay(
            Day day,
            List<Differing> differences,
            boolean mayAct,
            @Nullable UUID explaining,
            Fields fields) {}

    private static final String SELECT = """
            select b.day, b.stage, b.tried_at, b.next_at, b.said, b.payments, b.paid_fen, b.refunds, b.back_fen, b.others,
                   (select count(*) from wechatpay.difference d where d.day = b.day and d.settled_at is null) as open
              from wechatpay.bill b
            """;

    private final JdbcClient db;
    private final Doubts doubts;
    private final BillStore bills;
    private final Cases cases;
    private final Clock clock;

    DeskScreens(JdbcClient db, Doubts doubts, BillStore bills, Cases cases, Clock clock) {
        this.db = db;
        this.doubts = doubts;
        this.bills = bills;
        this.cases = cases;
        this.clock = clock;
    }

    Days days(Actor.Staff me, Fields fields) {
        var days = db.sql(SELECT + " order by b.day desc limit 40")
                .query(Day.class)
                .list();
        return new Days(doubts.open(), unknown(), days, me.may(Role.FINANCE), fields);
    }

    OneDay day(LocalDate day, Actor.Staff me, @Nullable UUID explaining, Fields fields) {
        var found = db.sql(SELECT + " where b.day = :day")
                .param("day", day)
                .query(Day.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new OneDay(found, bills.differences(day), me.may(Role.FINANCE), explaining, fields);
    }

    /// Everything finance has to look into.
    int waiting() {
        return db.sql("""
                select (select count(*) from wechatpay.doubt where settled_at is null)
                     + (select count(*) from wechatpay.difference where settled_at is null)
                     + (select count(*)
                          from wechatpay.pay_order
                         where stage in ('Asked', 'Checking', 'Closing')
                           and since <= :before)
                """)
                .param("before", OrderStore.at(clock.instant().minus(TOO_LONG)))
                .query(Integer.class)
                .single();
    }

    private List<Unknown> unknown() {
        return db.sql("""
                select id, unit, number, fen, since
                  from wechatpay.pay_order
                 where stage in ('Asked', 'Checking', 'Closing')
                   and since <= :before
                 order by since, id
                """)
                .param("before", OrderStore.at(clock.instant().minus(TOO_LONG)))
                .query(this::unknown)
                .list();
    }

    private Unknown unknown(ResultSet row, int number) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        return new Unknown(
                row.getObject("id", UUID.class),
                unit,
                cases.heading(unit).unitName(),
                row.getString("number"),
                row.getLong("fen"),
                OrderStore.instant(row, "since"));
    }
}
