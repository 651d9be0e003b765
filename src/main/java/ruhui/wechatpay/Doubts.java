package ruhui.wechatpay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.Ruhui;
import ruhui.audit.AuditLog;
import ruhui.dues.Payments;
import ruhui.dues.Way;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.wechatpay.Provider.Money;

/// Money that was taken and does not fit: it waits here until finance has looked, and then goes to where money of
/// unknown units lies, or is put aside as none of ours.
@Component
class Doubts {

    enum Reason {
        MERCHANT,
        UNKNOWN_ORDER,
        AMOUNT,
        CURRENCY;

        String key() {
            return "wechatpay.doubt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether it is money of ours at all, and in a currency we keep books in.
        boolean isOurs() {
            return this == UNKNOWN_ORDER || this == AMOUNT;
        }
    }

    public record Doubt(
            UUID id,
            String transaction,
            @Nullable UUID order,
            Reason reason,
            String number,
            String mchid,
            long fen,
            String currency,
            Instant paidAt,
            Instant at) {}

    private static final String SELECT = """
            select id, transaction_id as transaction, pay_order as "order", reason, number, mchid, fen, currency, paid_at, at
              from wechatpay.doubt
            """;

    private final JdbcClient db;
    private final Payments payments;
    private final AuditLog audit;
    private final Clock clock;

    Doubts(JdbcClient db, Payments payments, AuditLog audit, Clock clock) {
        this.db = db;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /// The same transaction is doubted once.
    void add(@Nullable UUID order, Reason reason, Money money) {
        db.sql("""
                insert into wechatpay.doubt
                       (id, transaction_id, pay_order, reason, number, mchid, appid, fen, currency, paid_at, at)
                values (:id, :transaction, :order, :reason, :number, :mchid, :appid, :fen, :currency, :paidAt, :at)
                on conflict (transaction_id) do nothing
                """)
                .param("id", Ids.next())
                .param("transaction", money.transaction())
                .param("order", order)
                .param("reason", reason.name())
                .param("number", money.number())
                .param("mchid", money.mchid())
                .param("appid", money.appid())
                .param("fen", money.fen())
                .param("currency", money.currency())
                .param("paidAt", OrderStore.at(money.paidAt()))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<Doubt> open() {
        return db.sql(SELECT + " where settled_at is null order by at, id")
                .query(Doubt.class)
                .list();
    }

    Doubt find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Doubt.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Returns the order that may be closed now, if it had one.
    @Transactional
    public Doubt settle(UUID id, String note, Actor.Staff by) {
        var doubt = find(id);
        var first = db.sql("""
                update wechatpay.doubt
                   set settled_at = :at, settled_by = :by, note = :note
                 where id = :id
                   and settled_at is null
                """)
                .param("id", id)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.name())
                .param("note", note)
                .update();
        if (first == 0) {
            throw new Refused("wechatpay.refused.settled");
        }
        if (doubt.reason().isOurs()) {
            payments.unallocated(
                    Way.WECHAT,
                    doubt.transaction(),
                    doubt.fen(),
                    LocalDate.ofInstant(doubt.paidAt(), Ruhui.ZONE),
                    "",
                    by);
        }
        audit.note(
                by,
                "wechatpay.act.settle",
                "transaction " + doubt.transaction(),
                Map.of("reason", doubt.reason().name(), "note", note));
        return doubt;
    }
}
