package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.database.RightBooks;
import ruhui.dues.Payments.Incoming;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// A checker that never finds anything proves nothing: each is shown a row it was made for, planted past all guards.
class BookChecksTest extends ModuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Charged charged;

    @Autowired
    Payments payments;

    @Autowired
    SignedIn signedIn;

    @Autowired
    RightBooks books;

    @Autowired
    TransactionTemplate transaction;

    private UUID unit;

    @BeforeEach
    void aMember(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
        Actor by = signedIn.staff(Role.FINANCE).asStaff();
        payments.book(new Incoming(Way.TRANSFER, "T1", unit, Optional.empty(), 2500_00, TODAY, "付款人"), by);
        payments.unallocated(Way.TRANSFER, "T2", 700_00, TODAY, "付款人", by);
        assertThat(books.faults()).isEmpty();
    }

    @Test
    void an_entry_that_does_not_balance() {
        plants(
                "update ledger.line set fen = fen + 1 where account = 'BANK' and payment = (select id from ledger.entry where cause = 'T1')");
        finds("an entry does not sum to zero");
    }

    @Test
    void an_entry_without_lines() {
        plants("delete from ledger.line where payment = (select id from ledger.entry where cause = 'T2')");
        finds("an entry has no lines");
    }

    @Test
    void the_same_money_booked_twice() {
        plants("""
                insert into ledger.entry (id, cause_kind, cause, turn, booked_on, words, at, actor_kind, actor_name)
                select gen_random_uuid(), cause_kind, cause, 1, booked_on, words, at, actor_kind, actor_name
                  from ledger.entry
                 where cause = 'T1'
                """);
        finds("a cause has booked twice");
    }

    @Test
    void more_paid_than_charged_and_more_spent_than_arrived() {
        plants("""
                update ledger.line
                   set fen = fen * 2
                 where entry in (select id from ledger.entry where cause_kind = 'ALLOCATION')
                """);
        finds("more was paid than charged", "more was spent than arrived");
    }

    @Test
    void one_units_money_in_the_book_of_another() {
        plants("""
                update ledger.line
                   set unit = gen_random_uuid()
                 where account = 'CREDIT'
                   and fen < 0
                   and payment = (select id from ledger.entry where cause = 'T1')
                """);
        finds("one unit's money paid for another");
    }

    @Test
    void a_payment_that_was_taken_out_while_the_membership_stays() {
        plants("""
                delete from ledger.line where entry in (select id from ledger.entry where cause_kind = 'ALLOCATION');
                delete from ledger.entry where cause_kind = 'ALLOCATION'
                """);
        finds("money lies idle while something is owed", "a membership counts that no settled dues pay for");
    }

    @Test
    void a_membership_that_was_taken_away_or_made_longer() {
        plants("update membership.period set taken_back_at = now(), why = 'x'");
        finds("dues are settled and no membership covers them", "a member's list says another end than its periods");
        plants("update membership.period set taken_back_at = null, why = null");
        plants("update membership.member set paid_until = '2099-01-01'");
        finds("a member's list says another end than its periods");
    }

    @Test
    void a_charge_that_was_made_smaller() {
        plants("update dues.obligation set fen = 1");
        finds("a charge and its entry differ");
    }

    @Test
    void a_correction_that_corrects_something_else() {
        var payment = payments.find(payments.bookedOf(Way.TRANSFER, "T1").orElseThrow())
                .orElseThrow();
        payments.undo(payment.id(), "x", new Actor.System());
        plants("""
                update ledger.line
                   set payment = (select id from ledger.entry where cause = 'T2')
                 where entry in (select id from ledger.entry where cause_kind = 'REVERSAL')
                   and account = 'BANK'
                """);
        finds("a correction is not the opposite of what it takes back");
    }

    @Test
    void wechat_money_nobody_at_wechat_knows_of() {
        var money = new Incoming(Way.WECHAT, "4200001", unit, Optional.empty(), 100, TODAY, "");
        payments.book(money, new Actor.System());
        finds("the book has money that WeChat Pay did not take");
    }

    @Test
    void money_and_refunds_wechat_knows_of_and_the_book_does_not() {
        plants("""
                insert into wechatpay.payment (transaction_id, pay_order, fen, paid_at, bank, booked, at)
                values ('4200001', gen_random_uuid(), 100, now(), '', gen_random_uuid(), now());
                insert into wechatpay.refund
                       (id, number, transaction_id, unit, booked, order_number, fen, of_fen, reason, requested_at,
                        requested_by, requested_name, decided_by, version, stage, since, done_on)
                values (gen_random_uuid(), 'TK20260001', '4200001', gen_random_uuid(), gen_random_uuid(), 'O1', 100, 100,
                        'x', now(), gen_random_uuid(), 'a', gen_random_uuid(), 1, 'Done', now(), current_date)
                """);
        finds(
                "WeChat Pay took money that the book does not have",
                "a refund of WeChat Pay and the book disagree whether the money went",
                "a refund is on its way and nothing is set aside for it");
    }

    @Test
    void a_line_of_the_bank_the_book_does_not_know() {
        plants("""
                insert into bank.arrival (line, pool, version, stage, booked_on, fen, at)
                values (gen_random_uuid(), gen_random_uuid(), 1, 'Open', current_date, 100, now());
                insert into bank.share (id, line, kind, unit, unit_name, payment, fen, words, at, by_name)
                select gen_random_uuid(), line, 'GIVEN', gen_random_uuid(), '某单位', gen_random_uuid(), 1, '', now(), 'a'
                  from bank.arrival
                """);
        finds(
                "a line of the bank and the book disagree",
                "what is left of a line of the bank differs in the book",
                "a share of a line of the bank is in nobody's book");
    }

    @Test
    void a_guard_that_was_switched_off() {
        db.sql("alter table ledger.line disable trigger kept").update();
        try {
            finds("the book is not guarded");
        } finally {
            db.sql("alter table ledger.line enable trigger kept").update();
        }
        finds();
    }

    private void plants(String change) {
        transaction.executeWithoutResult(_ -> {
            db.sql("set local session_replication_role = replica").update();
            db.sql(change).update();
        });
    }

    private void finds(String... faults) {
        assertThat(books.faults()).extracting(fault -> fault.what()).contains(faults);
        assertThat(books.faults().isEmpty()).isEqualTo(faults.length == 0);
    }
}
