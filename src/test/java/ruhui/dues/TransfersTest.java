package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.admission.AdmissionMoved;
import ruhui.admission.Admissions;
import ruhui.admission.Command.Withdraw;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Joined;
import ruhui.association.Level;
import ruhui.association.Ready;
import ruhui.database.RightBooks;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Vouchers;
import ruhui.dues.Charge.Standing;
import ruhui.dues.Command.Confirm;
import ruhui.dues.Command.Refuse;
import ruhui.dues.Command.Report;
import ruhui.dues.Stage.Why;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Role;

class TransfersTest extends ModuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Charged charged;

    @Autowired
    Transfers transfers;

    @Autowired
    TransferList list;

    @Autowired
    Books books;

    @Autowired
    Admissions admissions;

    @Autowired
    Files files;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RightBooks rightBooks;

    @Autowired
    ApplicationEventPublisher events;

    private UUID unit;
    private Actor.Staff finance;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
        finance = signedIn.staff(Role.FINANCE).asStaff();
    }

    @Test
    void a_unit_is_charged_by_the_standard_in_force_and_only_once() {
        var charge = charged.charge(unit);
        assertThat(charge.fen()).isEqualTo(2000_00);
        assertThat(charge.level()).isEqualTo(Level.MEMBER);
        assertThat(charge.standardFrom()).isEqualTo("2019-01-01");
        assertThat(charge.resolutionZh()).contains("2018年12月10日");
        assertThat(charge.until()).isEqualTo("2026-12-23");
        assertThat(RemarkCode.parse(charge.remarkCode())).isPresent();
        assertThat(charge.noticeNumber()).isEqualTo("JF2026-00001");

        moved(new AwaitingPayment(LocalDate.parse("2026-12-23")));
        moved(new AwaitingPayment(LocalDate.parse("2027-01-15")));
        assertThat(count("dues.obligation")).isOne();
        assertThat(charged.charge(unit).until()).isEqualTo("2027-01-15");
    }

    @Test
    void money_that_arrived_makes_a_member_from_the_day_it_arrived() {
        var transfer = reports(2000_00);
        assertThat(admissions.stage(unit)).isEqualTo(new ConfirmingTransfer(LocalDate.parse("2026-11-26")));

        today("2026-11-25");
        confirms(transfer, 2000_00, LocalDate.parse("2026-11-24"));

        assertThat(charged.charge(unit).settled()).contains(LocalDate.parse("2026-11-24"));
        assertThat(admissions.stage(unit))
                .isInstanceOfSatisfying(
                        Joined.class, joined -> assertThat(joined.paidOn()).isEqualTo("2026-11-24"));
        booksAreRight();
    }

    @Test
    void too_little_is_booked_and_the_rest_stays_owed() {
        confirms(reports(2000_00), 1500_00, TODAY);

        assertThat(charged.charge(unit).standing()).isEqualTo(Standing.PARTLY_PAID);
        assertThat(charged.charge(unit).missingFen()).isEqualTo(500_00);
        assertThat(admissions.stage(unit)).isInstanceOf(AwaitingPayment.class);
        booksAreRight();

        today("2026-12-02");
        confirms(reports(500_00), 500_00, LocalDate.parse("2026-12-01"));
        assertThat(admissions.stage(unit))
                .isInstanceOfSatisfying(
                        Joined.class, joined -> assertThat(joined.paidOn()).isEqualTo("2026-12-01"));
        booksAreRight();
    }

    @Test
    void too_much_is_kept_as_credit() {
        confirms(reports(2000_00), 2500_00, TODAY);

        assertThat(charged.charge(unit).paidFen()).isEqualTo(2000_00);
        assertThat(books.of(unit).credit()).isEqualTo(500_00);
        assertThat(admissions.stage(unit)).isInstanceOf(Joined.class);
        booksAreRight();
    }

    @Test
    void a_refused_transfer_can_be_reported_again() {
        var transfer = reports(2000_00);
        transfers.perform(new Refuse(Why.OTHER_ACCOUNT, "请汇入通知书所列账户"), transfer, 1, finance);

        assertThat(admissions.stage(unit)).isInstanceOf(AwaitingPayment.class);
        assertThat(books.of(unit).payments()).isEmpty();
        reports(2000_00);
    }

    @Test
    void one_report_at_a_time_and_none_without_a_charge() {
        reports(2000_00);
        assertThatThrownBy(() -> reports(2000_00)).isInstanceOf(Refused.class).hasMessage("dues.refused.waits");

        confirms(list.of(unit).getFirst().id(), 2000_00, TODAY);
        assertThatThrownBy(() -> reports(2000_00)).isInstanceOf(Refused.class).hasMessage("dues.refused.nothing");
    }

    @Test
    void nobody_else_decides() {
        var transfer = reports(2000_00);
        var confirm = new Confirm(2000_00, TODAY, "北方热力有限公司");
        assertThatThrownBy(() -> transfers.perform(confirm, transfer, 1, unitActor()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.perform(
                        confirm, transfer, 1, signedIn.staff(Role.ADMIN).asStaff()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_two_who_confirm_at_once_one_wins() throws Exception {
        var transfer = reports(2000_00);
        var together = new CyclicBarrier(2);
        Callable<Boolean> confirmation = () -> {
            together.await();
            return transfers.perform(new Confirm(2000_00, TODAY, "北方热力有限公司"), transfer, 1, finance);
        };
        try (var people = Executors.newFixedThreadPool(2)) {
            var answers = people.invokeAll(List.of(confirmation, confirmation)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(true, false);
        }
        assertThat(count("ledger.entry where cause_kind = 'TRANSFER'")).isOne();
        booksAreRight();
    }

    @Test
    void what_was_charged_cannot_be_changed() {
        for (var table : List.of("obligation", "deadline")) {
            assertThatThrownBy(() -> db.sql("delete from dues." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void who_turns_back_owes_nothing_and_keeps_what_was_paid() {
        confirms(reports(2000_00), 1500_00, TODAY);
        admissions.perform(new Withdraw(), unit, unitActor());

        assertThat(charged.charge(unit).standing()).isEqualTo(Standing.CANCELLED);
        assertThat(books.of(unit).owed()).isZero();
        assertThat(books.of(unit).credit()).isEqualTo(1500_00);
        booksAreRight();
    }

    private void moved(AwaitingPayment to) {
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new AdmissionMoved(unit, null, to, new Actor.System(), clock.instant())));
    }

    private UUID reports(long fen) {
        var voucher = files.keep(Kind.VOUCHER, "回单.jpg", new ByteArrayInputStream(Vouchers.jpeg()), "test");
        return transfers.report(new Report(fen, clock.today(), "北方热力有限公司", voucher), unitActor());
    }

    private void confirms(UUID transfer, long fen, LocalDate on) {
        assertThat(transfers.perform(new Confirm(fen, on, "北方热力有限公司"), transfer, 1, finance))
                .isTrue();
    }

    private Actor.Unit unitActor() {
        return signedIn.unit(unit).asUnit();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    /// 0 rows, or the books are wrong; and the lists say the same as the book.
    private void booksAreRight() {
        var ledger = books.of(unit);
        var charge = charged.charge(unit);
        assertThat(ledger.missing(charge.id())).isEqualTo(charge.missingFen());
        assertThat(ledger.settledOn(charge.id())).isEqualTo(charge.settled());
        assertThat(rightBooks.faults()).isEmpty();
    }
}
