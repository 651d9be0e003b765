package ruhui.wechatpay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.Ruhui;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.wechatpay.Comparison.Difference;
import ruhui.wechatpay.Comparison.Ours;

/// Bills, what they should hold, and differences on disk.
@Repository
class BillStore {

    private static final String SELECT = """
            select id, day, kind, number, subject, ours_fen, theirs_fen, asked_at, settled_at, settled_by, note
              from wechatpay.difference
            """;

    private final JdbcClient db;
    private final Clock clock;

    BillStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Every day from our first order to yesterday is awaited from the next day's ten o'clock on.
    void expect(LocalDate yesterday) {
        db.sql("""
                insert into wechatpay.bill (day, stage, next_at)
                select day::date, 'Awaited', (day::date + 1 + time '10:00') at time zone 'Asia/Shanghai'
                  from generate_series(
                           (select greatest(min((asked_at at time zone 'Asia/Shanghai')::date), :yesterday::date - 80)
                              from wechatpay.pay_order
                            having count(*) > 0)::timestamp,
                           :yesterday::timestamp, interval '1 day') day
                    on conflict (day) do nothing
                """).param("yesterday", yesterday).update();
    }

    List<LocalDate> due() {
        return db.sql("select day from wechatpay.bill where stage = 'Awaited' and next_at <= :now order by day limit 5")
                .param("now", now())
                .query(LocalDate.class)
                .list();
    }

    /// Of several processes one fetches it.
    boolean claim(LocalDate day, Duration lease) {
        return db.sql("""
                update wechatpay.bill
                   set next_at = :next, tried_at = :now
                 where day = :day
                   and stage = 'Awaited'
                   and next_at <= :now
                """)
                        .param("day", day)
                        .param("now", now())
                        .param("next", now().plus(lease))
                        .update()
                == 1;
    }

    void tried(LocalDate day, String said, Duration again) {
        db.sql("update wechatpay.bill set said = :said, tried_at = :now, next_at = :next where day = :day")
                .param("day", day)
                .param("said", said)
                .param("now", now())
                .param("next", now().plus(again))
                .update();
    }

    void empty(LocalDate day) {
        db.sql("""
                update wechatpay.bill
                   set stage = 'Empty', said = '', tried_at = :now, file = null,
                       payments = 0, paid_fen = 0, refunds = 0, back_fen = 0, others = 0
                 where day = :day
                """).param("day", day).param("now", now()).update();
    }

    void read(LocalDate day, Bill ours, int others, String file) {
        db.sql("""
                update wechatpay.bill
                   set stage = 'Read', said = '', tried_at = :now, file = :file,
                       payments = :payments, paid_fen = :paid, refunds = :refunds, back_fen = :back, others = :others
                 where day = :day
                """)
                .param("day", day)
                .param("now", now())
                .param("file", file)
                .param("payments", ours.paid().size())
                .param("paid", ours.paidFen())
                .param("refunds", ours.returned().size())
                .param("back", ours.returnedFen())
                .param("others", others)
                .update();
        ours.paid().forEach(row -> billed("payment", "transaction_id", row.transaction(), day));
        ours.returned().forEach(row -> billed("refund", "number", row.refundNumber(), day));
    }

    private void billed(String table, String column, String subject, LocalDate day) {
        db.sql("update wechatpay.%s set billed_on = :day where %s = :subject".formatted(table, column))
                .param("day", day)
                .param("subject", subject)
                .update();
    }

    /// Those of the day that stood in no other bill, and those a bill of the day speaks of.
    List<Ours> paid(LocalDate day, List<String> billed) {
        return db.sql("""
                select p.transaction_id as subject, o.number, p.fen,
                       p.paid_at >= :from and p.paid_at < :to and coalesce(p.billed_on, :day) = :day as of_day
                  from wechatpay.payment p
                  join wechatpay.pay_order o on o.id = p.pay_order
                 where p.paid_at >= :from and p.paid_at < :to
                    or p.transaction_id = any (:billed)
                 union all
                select transaction_id, number, fen, false
                  from wechatpay.doubt
                 where transaction_id = any (:billed)
                """)
                .param("day", day)
                .param("from", OrderStore.at(start(day)))
                .param("to", OrderStore.at(start(day.plusDays(1))))
                .param("billed", billed.toArray(String[]::new))
                .query(Ours.class)
                .list();
    }

    List<Ours> returned(LocalDate day, List<String> billed) {
        return db.sql("""
                select number as subject, order_number as number, fen,
                       coalesce(decided_at >= :from and decided_at < :to, false)
                           and stage in ('Processing', 'Abnormal', 'Done') and said = ''
                           and coalesce(billed_on, :day) = :day as of_day
                  from wechatpay.refund
                 where decided_at >= :from and decided_at < :to
                    or number = any (:billed)
                """)
                .param("day", day)
                .param("from", OrderStore.at(start(day)))
                .param("to", OrderStore.at(start(day.plusDays(1))))
                .param("billed", billed.toArray(String[]::new))
                .query(Ours.class)
                .list();
    }

    void differ(LocalDate day, Difference one) {
        db.sql("""
                insert into wechatpay.difference (id, day, kind, number, subject, ours_fen, theirs_fen, at)
                values (:id, :day, :kind, :number, :subject, :ours, :theirs, :at)
                    on conflict (day, kind, subject) do nothing
                """)
                .param("id", Ids.next())
                .param("day", day)
                .param("kind", one.kind().name())
                .param("number", one.number())
                .param("subject", one.subject())
                .param("ours", one.oursFen())
                .param("theirs", one.theirsFen())
                .param("at", now())
                .update();
    }

    List<DeskScreens.Differing> differences(LocalDate day) {
        return db.sql(SELECT + " where day = :day order by settled_at is not null, kind, at, id")
                .param("day", day)
                .query(DeskScreens.Differing.class)
                .list();
    }

    DeskScreens.Differing difference(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(DeskScreens.Differing.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void asked(UUID id) {
        db.sql("update wechatpay.difference set asked_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    boolean settle(UUID id, String by, String note) {
        return db.sql("""
                update wechatpay.difference
                   set settled_at = :now, settled_by = :by, note = :note
                 where id = :id
                   and settled_at is null
                """)
                        .param("id", id)
                        .param("now", now())
                        .param("by", by)
                        .param("note", note)
                        .update()
                == 1;
    }

    Optional<LocalDate> billedOn(String subject) {
        return db.sql("""
                select billed_on from wechatpay.payment where transaction_id = :subject and billed_on is not null
                 union
                select billed_on from wechatpay.refund where number = :subject and billed_on is not null
                """).param("subject", subject).query(LocalDate.class).optional();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Ruhui.ZONE).toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
