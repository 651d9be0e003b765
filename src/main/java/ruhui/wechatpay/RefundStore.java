package ruhui.wechatpay;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.wechatpay.RefundStage.Abnormal;
import ruhui.wechatpay.RefundStage.Declined;
import ruhui.wechatpay.RefundStage.Done;
import ruhui.wechatpay.RefundStage.Kept;
import ruhui.wechatpay.RefundStage.Processing;
import ruhui.wechatpay.RefundStage.Refused;
import ruhui.wechatpay.RefundStage.Requested;
import ruhui.wechatpay.RefundStage.Sending;

/// Refunds on disk, and when to ask the provider about which.
@Repository
class RefundStore {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String SELECT = """
            select id, number, transaction_id, unit, booked, order_number, fen, of_fen, reason, requested_by, version,
                   stage, said, done_on
              from wechatpay.refund
            """;

    private final JdbcClient db;
    private final Clock clock;

    RefundStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Refund lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(RefundStore::refund)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Refund> lock(String number) {
        return db.sql(SELECT + " where number = :number for update")
                .param("number", number)
                .query(RefundStore::refund)
                .optional();
    }

    Refund find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(RefundStore::refund)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Two who ask for the same money wait for each other.
    void reserve(String transaction) {
        db.sql("select fen from wechatpay.payment where transaction_id = :transaction for update")
                .param("transaction", transaction)
                .query(Long.class)
                .single();
    }

    /// Fen of a payment that went back or may still do so.
    long claimed(String transaction) {
        return db.sql("""
                select coalesce(sum(fen), 0)
                  from wechatpay.refund
                 where transaction_id = :transaction
                   and stage not in ('Declined', 'Kept')
                """).param("transaction", transaction).query(Long.class).single();
    }

    void add(Refund refund, Actor.Staff by) {
        db.sql("""
                insert into wechatpay.refund
                       (id, number, transaction_id, unit, booked, order_number, fen, of_fen, reason, requested_at,
                        requested_by, requested_name, version, stage, since)
                values (:id, :number, :transaction, :unit, :booked, :order, :fen, :of, :reason, :now,
                        :by, :name, :version, 'Requested', :now)
                """)
                .param("id", refund.id())
                .param("number", refund.number())
                .param("transaction", refund.transaction())
                .param("unit", refund.unit())
                .param("booked", refund.booked())
                .param("order", refund.returning().number())
                .param("fen", refund.returning().fen())
                .param("of", refund.returning().ofFen())
                .param("reason", refund.returning().reason())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.account())
                .param("name", by.name())
                .param("version", refund.version())
                .update();
    }

    /// `decided` is who approved or declined it just now.
    void change(Refund refund, Optional<Actor.Staff> decided) {
        var stage = refund.stage();
        db.sql("""
                update wechatpay.refund
                   set version = :version, stage = :stage, since = :now, said = :said, done_on = :on,
                       decided_at = case when :by::uuid is null then decided_at else :now end,
                       decided_by = coalesce(:by, decided_by), decided_name = coalesce(:name, decided_name),
                       next_at = case when :asked then :now end
                 where id = :id
                """)
                .param("id", refund.id())
                .param("version", refund.version())
                .param("stage", stage.name())
                .param("now", OffsetDateTime.now(clock))
                .param("said", stage.said())
                .param("on", stage instanceof Done(var on, var _) ? on : null)
                .param("by", decided.map(Actor.Staff::account).orElse(null))
                .param("name", decided.map(Actor.Staff::name).orElse(null))
                .param("asked", stage instanceof RefundStage.Apart && !(stage instanceof Refused))
                .update();
    }

    void account(UUID refund, String account) {
        db.sql("update wechatpay.refund set account = :account where id = :id and :account <> ''")
                .param("id", refund)
                .param("account", account)
                .update();
    }

    List<UUID> due(int most) {
        return db.sql("""
                select id
                  from wechatpay.refund
                 where next_at <= :now
                   and (busy_until is null or busy_until <= :now)
                 order by next_at
                 limit :most
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    boolean claim(UUID refund) {
        return db.sql("""
                update wechatpay.refund
                   set busy_until = :lease
                 where id = :id
                   and next_at is not null
                   and (busy_until is null or busy_until <= :now)
                """)
                        .param("id", refund)
                        .param("now", OffsetDateTime.now(clock))
                        .param("lease", OffsetDateTime.now(clock).plus(LEASE))
                        .update()
                == 1;
    }

    void plan(UUID refund, Instant next) {
        db.sql("""
                update wechatpay.refund
                   set busy_until = null, next_at = case when next_at is not null then :next end
                 where id = :id
                """).param("id", refund).param("next", OrderStore.at(next)).update();
    }

    Instant since(UUID refund) {
        return db.sql("select since from wechatpay.refund where id = :id")
                .param("id", refund)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                new Provider.Returning(
                        row.getString("number"),
                        row.getString("order_number"),
                        row.getLong("fen"),
                        row.getLong("of_fen"),
                        row.getString("reason")),
                row.getString("transaction_id"),
                row.getObject("unit", UUID.class),
                row.getObject("booked", UUID.class),
                row.getObject("requested_by", UUID.class),
                row.getInt("version"),
                stage(row.getString("stage"), row.getString("said"), row.getObject("done_on", LocalDate.class)));
    }

    static RefundStage stage(String name, String said, @org.jspecify.annotations.Nullable LocalDate on) {
        return switch (name) {
            case "Requested" -> new Requested();
            case "Declined" -> new Declined(said);
            case "Sending" -> new Sending();
            case "Processing" -> new Processing();
            case "Abnormal" -> new Abnormal();
            case "Refused" -> new Refused(said);
            case "Done" -> new Done(java.util.Objects.requireNonNull(on), said);
            case "Kept" -> new Kept(said);
            case String unknown -> throw new IllegalStateException("unknown stage " + unknown);
        };
    }
}
