package ruhui.wechatpay;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.dues.SurplusArose;
import ruhui.dues.Way;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;

/// Money that came by WeChat, and what of it pays for nothing and waits for finance.
@Component
class PaidList {

    public record Paid(
            String transaction, String number, UUID unit, UUID charge, UUID booked, long fen, Instant paidAt) {}

    public record Surplus(UUID booked, UUID unit, long fen, Instant at) {}

    private static final String SELECT = """
            select p.transaction_id as transaction, o.number, o.unit, o.charge, p.booked, p.fen, p.paid_at
              from wechatpay.payment p
              join wechatpay.pay_order o on o.id = p.pay_order
            """;

    private final JdbcClient db;
    private final Clock clock;

    PaidList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Paid find(String transaction) {
        return db.sql(SELECT + " where p.transaction_id = :transaction")
                .param("transaction", transaction)
                .query(Paid.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Paid> booked(List<UUID> booked) {
        return booked.isEmpty()
                ? List.of()
                : db.sql(SELECT + " where p.booked in (:booked) order by p.paid_at, p.transaction_id")
                        .param("booked", booked)
                        .query(Paid.class)
                        .list();
    }

    /// By the number of the transaction, of the order, or the beginning of either.
    List<Paid> search(String words) {
        return db.sql(SELECT + """
                         where p.transaction_id like :words || '%'
                            or o.number like :words || '%'
                         order by p.paid_at desc
                         limit 20
                        """)
                .param("words", words.replaceAll("[%_\\\\]", ""))
                .query(Paid.class)
                .list();
    }

    List<Surplus> surplus() {
        return db.sql(
                        "select booked, unit, fen, at from wechatpay.surplus where settled_at is null order by at, booked")
                .query(Surplus.class)
                .list();
    }

    @EventListener
    void on(SurplusArose surplus) {
        if (surplus.way() == Way.WECHAT) {
            db.sql("""
                    insert into wechatpay.surplus (booked, unit, fen, at)
                    values (:booked, :unit, :fen, :at)
                    on conflict (booked) do update
                       set fen = excluded.fen, settled_at = null, settled_by = null
                    """)
                    .param("booked", surplus.payment())
                    .param("unit", surplus.caseId())
                    .param("fen", surplus.fen())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /// Sent back, or left as the unit's credit.
    boolean settleSurplus(UUID booked, Actor.Staff by) {
        return db.sql("""
                update wechatpay.surplus
                   set settled_at = :at, settled_by = :by
                 where booked = :booked
                   and settled_at is null
                """)
                        .param("booked", booked)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.name())
                        .update()
                == 1;
    }
}
