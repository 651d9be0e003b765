package ruhui.wechatpay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.Ruhui;
import ruhui.dues.Payments;
import ruhui.dues.Way;
import ruhui.shared.Actor;
import ruhui.wechatpay.Provider.Money;

/// Money the provider took, brought into the books: each transaction once.
@Component
class Takings {

    private final JdbcClient db;
    private final Payments payments;
    private final Clock clock;

    Takings(JdbcClient db, Payments payments, Clock clock) {
        this.db = db;
        this.payments = payments;
        this.clock = clock;
    }

    /// False when it was booked before.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(Order order, Money money) {
        if (isBooked(money.transaction())) {
            return false;
        }
        var booked = payments.book(
                new Payments.Incoming(
                        Way.WECHAT,
                        money.transaction(),
                        order.unit(),
                        Optional.of(order.charge()),
                        money.fen(),
                        LocalDate.ofInstant(money.paidAt(), Ruhui.ZONE),
                        ""),
                new Actor.System());
        db.sql("""
                insert into wechatpay.payment (transaction_id, pay_order, fen, paid_at, bank, booked, at)
                values (:transaction, :order, :fen, :paidAt, :bank, :booked, :at)
                """)
                .param("transaction", money.transaction())
                .param("order", order.id())
                .param("fen", money.fen())
                .param("paidAt", OrderStore.at(money.paidAt()))
                .param("bank", money.bank())
                .param("booked", booked.payment())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return true;
    }

    boolean isBooked(String transaction) {
        return db.sql("select exists (select from wechatpay.payment where transaction_id = :transaction)")
                .param("transaction", transaction)
                .query(Boolean.class)
                .single();
    }
}
