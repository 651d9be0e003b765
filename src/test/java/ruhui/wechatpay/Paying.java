package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.counterparts.Prompter;
import ruhui.dues.Charged;
import ruhui.shared.Role;

/// A unit that owes its dues, a counterpart that plays WeChat Pay, and a colleague in finance.
abstract class Paying extends ModuleTest {

    static final long FEE = 200_000;

    @Autowired
    Till till;

    @Autowired
    Charged charged;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Cashier cashier;

    @Autowired
    Rounds rounds;

    Prompter wechat;
    UUID caseId;
    Visitor unit;
    Visitor finance;

    @BeforeEach
    final void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        caseId = charged.unit();
        unit = signedIn.unit(caseId);
        finance = signedIn.staff(Role.FINANCE);
        wechat = till.open();
    }

    @AfterEach
    final void shut() {
        till.shut();
    }

    /// Its number.
    String ordered() {
        cashier.code(unit.asUnit());
        return number();
    }

    String number() {
        return db.sql("select number from wechatpay.pay_order order by asked_at desc, id desc limit 1")
                .query(String.class)
                .single();
    }

    UUID id(String number) {
        return db.sql("select id from wechatpay.pay_order where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    String stage(String number) {
        return db.sql("select stage from wechatpay.pay_order where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    /// Ordered, scanned, paid and heard of.
    String paid() {
        var number = ordered();
        assertThat(wechat.pay(number)).isEqualTo("PAID");
        wechat.release(number);
        assertThat(stage(number)).isEqualTo("Paid");
        return number;
    }

    String transaction(String number) {
        return db.sql("""
                select p.transaction_id
                  from wechatpay.payment p
                  join wechatpay.pay_order o on o.id = p.pay_order
                 where o.number = :number
                """).param("number", number).query(String.class).single();
    }

    long bookedFen() {
        return db.sql("select coalesce(sum(fen), 0) from wechatpay.payment")
                .query(Long.class)
                .single();
    }

    List<String> doubts() {
        return db.sql("select reason from wechatpay.doubt order by at, id")
                .query(String.class)
                .list();
    }
}
