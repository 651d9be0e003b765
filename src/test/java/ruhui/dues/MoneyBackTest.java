package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.admission.Admissions;
import ruhui.admission.Command.Withdraw;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.Joined;
import ruhui.association.Ready;
import ruhui.database.RightBooks;
import ruhui.dues.Payments.Incoming;
import ruhui.membership.Certificates;
import ruhui.membership.MemberState;
import ruhui.membership.Members;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Refused;
import ruhui.shared.Role;

class MoneyBackTest extends ModuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Charged charged;

    @Autowired
    Charges charges;

    @Autowired
    Payments payments;

    @Autowired
    Admissions admissions;

    @Autowired
    Members members;

    @Autowired
    Certificates certificates;

    @Autowired
    SignedIn signedIn;

    @Autowired
    RightBooks books;

    private UUID unit;
    private Actor.Staff finance;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
        finance = signedIn.staff(Role.FINANCE, Role.MAILING).asStaff();
    }

    @Test
    void money_told_twice_is_booked_once() {
        var first = arrives("T1", 2000_00);
        var second = arrives("T1", 2000_00);
        assertThat(second).isEqualTo(new Payments.Booked(first.payment(), true, 2000_00, 0));
        assertThat(payments.of(unit).arrived()).hasSize(1);
        assertThat(members.of(unit)).isPresent();
        right();
    }

    @Test
    void what_was_booked_wrongly_ends_the_membership_and_its_certificate() {
        var payment = arrives("T1", 2000_00).payment();
        var number = certificates.issue(unit, finance).number();
        assertThat(verified(number)).contains("正常");

        payments.undo(payment, "记到了别家的款", finance);

        assertThat(admissions.stage(unit)).isInstanceOf(AwaitingPayment.class);
        assertThat(members.of(unit)).isEmpty();
        assertThat(verified(number)).contains("当前无效").doesNotContain("目前在有效期内");
        assertThat(charges.open(unit)).isPresent();
        assertThat(payments.find(payment).orElseThrow().undone()).isTrue();
        assertThat(letters("dues-reopened")).isPositive();
        assertThat(mailings("stopped_at is null")).isZero();
        assertThatThrownBy(() -> certificates.issue(unit, finance)).isInstanceOf(Refused.class);
        right();

        assertThat(arrives("T1", 2000_00).already()).isFalse();
        assertThat(admissions.stage(unit)).isInstanceOf(Joined.class);
        assertThat(verified(number)).contains("正常");
        assertThat(certificates.issue(unit, finance).number()).isEqualTo(number);
        assertThat(mailings("stopped_at is null")).isOne();
        right();
    }

    @Test
    void paid_again_on_another_day_it_is_another_year_and_another_certificate() {
        var payment = arrives("T1", 2000_00).payment();
        var old = certificates.issue(unit, finance).number();
        payments.undo(payment, "款未到账", finance);

        today("2026-12-01");
        book("T2", 2000_00, LocalDate.parse("2026-11-30"));
        assertThat(members.of(unit).orElseThrow())
                .satisfies(member -> assertThat(member.from()).isEqualTo("2026-11-30"))
                .satisfies(member -> assertThat(member.state()).isEqualTo(MemberState.NORMAL));
        assertThat(certificates.issue(unit, finance).number()).isNotEqualTo(old);
        assertThat(verified(old)).contains("已换发");
        right();
    }

    @Test
    void a_refund_of_dues_reverses_the_period_they_paid_and_a_dropped_one_restores_it() {
        var payment = arrives("T1", 2000_00).payment();
        var refund = Ids.next();
        payments.setAside(refund, payment, 2000_00, "重复入会", finance);
        payments.setAside(refund, payment, 2000_00, "重复入会", finance);
        assertThat(members.of(unit)).isEmpty();
        assertThat(payments.of(unit).setAsideFen()).isEqualTo(2000_00);
        right();

        payments.kept(refund, "对方账户已注销", finance);
        assertThat(members.of(unit)).isPresent();
        right();

        payments.setAside(refund, payment, 2000_00, "重复入会", finance);
        payments.refunded(refund, TODAY, finance);
        payments.refunded(refund, TODAY, finance);
        assertThat(payments.of(unit).setAsideFen()).isZero();
        assertThat(payments.find(payment).orElseThrow().returnedFen()).isEqualTo(2000_00);
        assertThat(members.of(unit)).isEmpty();
        assertThatThrownBy(() -> payments.undo(payment, "再撤", finance)).isInstanceOf(Refused.class);
        right();
    }

    @Test
    void money_that_comes_after_the_unit_turned_back_is_booked_and_charged_to_nobody() {
        admissions.perform(new Withdraw(), unit, signedIn.unit(unit).asUnit());
        var booked = arrives("T1", 2000_00);
        assertThat(booked.surplusFen()).isEqualTo(2000_00);
        assertThat(members.of(unit)).isEmpty();
        assertThat(payments.of(unit).creditFen()).isEqualTo(2000_00);
        right();
    }

    @Test
    void one_transfer_pays_for_two_units_and_the_rest_goes_back() {
        var other = charged.unit();
        var money = payments.unallocated(Way.TRANSFER, "L1", 5000_00, TODAY, "某集团财务公司", finance);
        assertThat(payments.unallocated(Way.TRANSFER, "L1", 5000_00, TODAY, "某集团财务公司", finance))
                .isEqualTo(money);
        payments.assign(money, unit, Optional.empty(), 2000_00, finance);
        var second = payments.assign(money, other, Optional.empty(), 2000_00, finance);
        assertThat(payments.pool())
                .singleElement()
                .satisfies(it -> assertThat(it.freeFen()).isEqualTo(1000_00));
        assertThat(members.of(unit)).isPresent();
        assertThat(members.of(other)).isPresent();
        assertThatThrownBy(() -> payments.assign(money, unit, Optional.empty(), 1000_01, finance))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> payments.undo(money, "x", finance)).isInstanceOf(Refused.class);
        right();

        payments.undo(second.payment(), "不是这家的", finance);
        assertThat(members.of(other)).isEmpty();
        payments.returned(money, 3000_00, "原路退回", TODAY, finance);
        assertThat(payments.pool()).isEmpty();
        right();
    }

    @Test
    void something_else_is_charged_paid_and_cancelled_without_touching_the_membership() {
        var fee = charges.raise(unit, Kind.MEETING, "年会会务费", "Annual meeting", 800_00, TODAY.plusDays(10), finance);
        book("T1", 800_00, TODAY, Optional.of(fee));
        assertThat(charges.find(fee).orElseThrow().standing()).isEqualTo(Charge.Standing.SETTLED);
        assertThat(members.of(unit)).isEmpty();
        right();

        charges.cancel(fee, "会议取消", finance);
        assertThat(charges.find(fee).orElseThrow().standing()).isEqualTo(Charge.Standing.CANCELLED);
        assertThat(charges.open(unit).orElseThrow().paidFen()).isEqualTo(800_00);
        assertThatThrownBy(() -> charges.cancel(charges.open(unit).orElseThrow().id(), "x", finance))
                .isInstanceOf(Refused.class);
        right();
    }

    private Payments.Booked arrives(String source, long fen) {
        return book(source, fen, TODAY);
    }

    private Payments.Booked book(String source, long fen, LocalDate on) {
        return book(source, fen, on, Optional.empty());
    }

    private Payments.Booked book(String source, long fen, LocalDate on, Optional<UUID> charge) {
        return payments.book(new Incoming(Way.TRANSFER, source, unit, charge, fen, on, "北方热力有限公司"), finance);
    }

    private String verified(String number) {
        var page = browser.get().uri("/verify/" + number).exchange().getResponse();
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long letters(String kind) {
        return db.sql("select count(*) from notifications.message where kind = :kind")
                .param("kind", kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                .query(Long.class)
                .single();
    }

    private long mailings(String which) {
        return db.sql("select count(*) from dispatch.mailing where " + which)
                .query(Long.class)
                .single();
    }

    private void right() {
        assertThat(books.faults()).isEmpty();
    }
}
