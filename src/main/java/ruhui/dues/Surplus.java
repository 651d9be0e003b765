package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Money;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// What finance decides about money that pays for nothing: it stays the unit's credit, or it goes back by the bank.
@Service
@Transactional
class Surplus {

    private final Payments payments;
    private final Books books;
    private final AuditLog audit;
    private final JdbcClient db;
    private final Clock clock;

    Surplus(Payments payments, Books books, AuditLog audit, JdbcClient db, Clock clock) {
        this.payments = payments;
        this.books = books;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    void keep(UUID payment, Actor.Staff by) {
        var money = locked(payment);
        db.sql("""
                insert into dues.kept (payment, fen, at, actor_id, actor_name)
                values (:payment, :fen, :at, :account, :name)
                """)
                .param("payment", payment)
                .param("fen", money.freeFen())
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.account())
                .param("name", by.name())
                .update();
        audit.note(by, "dues.act.keep", "case " + money.unit(), Map.of("amount", Money.shown(money.freeFen())));
    }

    /// Only what is free: what paid for something goes back by a refund.
    void back(UUID payment, long fen, LocalDate on, String how, Actor.Staff by) {
        var money = locked(payment);
        if (money.freeFen() < fen) {
            throw new Refused("dues.refused.too-much");
        }
        var refund = Ids.next();
        payments.setAside(refund, payment, fen, how, by);
        payments.refunded(refund, Optional.of(Way.TRANSFER), on, how, by);
    }

    private Arrived locked(UUID payment) {
        var unit = payments.find(payment).orElseThrow(NotFound::new).unit();
        books.lock(unit);
        return payments.find(payment)
                .filter(it -> it.freeFen() > 0)
                .orElseThrow(() -> new Refused("dues.refused.no-surplus"));
    }
}
