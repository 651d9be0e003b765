package ruhui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.ModuleTest;
import ruhui.database.RightBooks;
import ruhui.ledger.Ledger.Posted;
import ruhui.shared.Actor;
import ruhui.shared.Ids;

class LedgerTest extends ModuleTest {

    private static final Actor CLOCK = new Actor.System();
    private static final UUID UNIT = Ids.next();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RightBooks books;

    @Test
    void an_entry_is_read_as_it_was_written() {
        var posted = posts(arrives("T1", 2000_00));

        var booking = ledger.find(posted.entry()).orElseThrow();
        assertThat(booking.cause()).isEqualTo(new Cause("TRANSFER", "T1"));
        assertThat(booking.on()).isEqualTo(TODAY);
        assertThat(booking.at()).isEqualTo(clock.instant());
        assertThat(booking.words()).isEqualTo("北方热力有限公司");
        assertThat(booking.fen(Account.BANK)).isEqualTo(2000_00);
        assertThat(booking.stands()).isTrue();
        assertThat(ledger.of(UNIT)).containsExactly(booking);
        assertThat(ledger.between(TODAY, TODAY)).containsExactly(booking);
        assertThat(ledger.between(TODAY.plusDays(1), TODAY.plusDays(1))).isEmpty();
        assertThat(ledger.balance(Account.CREDIT, UNIT)).isEqualTo(-2000_00);
        assertThat(ledger.balance(Account.BANK)).isEqualTo(2000_00);
    }

    @Test
    void a_cause_books_once_while_what_it_booked_stands() {
        var first = posts(arrives("T1", 2000_00));
        assertThat(posts(arrives("T1", 9999_00))).isEqualTo(new Posted(first.entry(), true));
        assertThat(count("ledger.line")).isEqualTo(2);

        takesBack(first.entry());
        var second = posts(arrives("T1", 1000_00));
        assertThat(second.already()).isFalse();
        assertThat(ledger.balance(Account.BANK)).isEqualTo(1000_00);
        assertThat(books.faults()).isEmpty();
    }

    @Test
    void at_once_from_all_sides_a_cause_still_books_once() throws Exception {
        Callable<Posted> once = () -> posts(arrives("T1", 2000_00));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(java.util.Collections.nCopies(20, once)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).filteredOn(posted -> !posted.already()).hasSize(1);
            assertThat(answers)
                    .extracting(Posted::entry)
                    .containsOnly(answers.getFirst().entry());
        }
        assertThat(ledger.balance(Account.BANK)).isEqualTo(2000_00);
    }

    @Test
    void what_is_taken_back_stays_with_its_opposite_and_goes_back_once() {
        var wrong = posts(arrives("T1", 2000_00)).entry();
        var reversal = takesBack(wrong);

        assertThat(ledger.balance(Account.BANK)).isZero();
        assertThat(ledger.find(wrong).orElseThrow().reversal()).contains(reversal);
        assertThat(ledger.of(UNIT)).hasSize(2).noneMatch(Booking::stands);
        assertThatThrownBy(() -> takesBack(wrong)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> takesBack(reversal)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set words = ''",
                "update ledger.line set fen = 1",
                "delete from ledger.entry",
                "delete from ledger.line",
                "truncate ledger.line",
                "truncate ledger.entry cascade"
            })
    void nothing_is_changed_or_taken_out(String change) {
        posts(arrives("T1", 2000_00));
        assertThatThrownBy(() -> db.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void the_database_itself_refuses_what_does_not_balance() {
        var entry = posts(arrives("T1", 2000_00)).entry();
        assertThatThrownBy(() -> adds(entry, 2, "BANK", 1)).hasMessageContaining("was closed with its transaction");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    var open = entry("T2");
                    adds(open, 0, "BANK", 100);
                    adds(open, 1, "UNALLOCATED", -99);
                }))
                .hasStackTraceContaining("is not balanced");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> entry("T3")))
                .hasStackTraceContaining("is not balanced");
        assertThatThrownBy(
                        () -> new Entry(Ids.next(), new Cause("TRANSFER", "T4"), TODAY, "", Line.of(Account.BANK, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(books.faults()).isEmpty();
    }

    @Test
    void the_database_itself_refuses_to_spend_money_twice() {
        var money = posts(arrives("T1", 2000_00)).entry();
        posts(goes(money, 1500_00));
        assertThatThrownBy(() -> posts(goes(money, 500_01))).hasStackTraceContaining("has not that much left");
        posts(goes(money, 500_00));
        assertThat(ledger.balance(Account.CREDIT, UNIT)).isZero();
    }

    @Test
    void the_database_itself_refuses_a_cause_that_stands_booked() {
        posts(arrives("T1", 2000_00));
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(_ -> db.sql("""
                        insert into ledger.entry (id, cause_kind, cause, turn, booked_on, words, at, actor_kind, actor_name)
                        values (gen_random_uuid(), 'TRANSFER', 'T1', 1, current_date, '', now(), 'system', '')
                        """).update()))
                .hasMessageContaining("has booked before");
    }

    @Test
    void nobody_writes_outside_the_act_that_causes_it() {
        assertThatThrownBy(() -> ledger.post(arrives("T1", 1), CLOCK))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Entry arrives(String source, long fen) {
        var id = Ids.next();
        return new Entry(
                id,
                new Cause("TRANSFER", source),
                TODAY,
                "北方热力有限公司",
                Line.of(Account.BANK, fen).unit(UNIT).payment(id),
                Line.of(Account.CREDIT, -fen).unit(UNIT).payment(id));
    }

    private Entry goes(UUID money, long fen) {
        return new Entry(
                Ids.next(),
                new Cause("RETURN", Ids.next().toString()),
                TODAY,
                "",
                List.of(
                        Line.of(Account.CREDIT, fen).unit(UNIT).payment(money),
                        Line.of(Account.BANK, -fen).unit(UNIT).payment(money)));
    }

    private Posted posts(Entry entry) {
        return transaction.execute(_ -> ledger.post(entry, CLOCK));
    }

    private UUID takesBack(UUID entry) {
        return transaction.execute(_ -> ledger.reverse(entry, "记错", CLOCK));
    }

    private UUID entry(String cause) {
        var id = Ids.next();
        db.sql("""
                insert into ledger.entry (id, cause_kind, cause, turn, booked_on, words, at, actor_kind, actor_name)
                values (:id, 'TRANSFER', :cause, 0, current_date, '', now(), 'system', '')
                """).param("id", id).param("cause", cause).update();
        return id;
    }

    private void adds(UUID entry, int position, String account, long fen) {
        db.sql("""
                insert into ledger.line (entry, position, account, payment, fen)
                values (:entry, :position, :account, :entry, :fen)
                """)
                .param("entry", entry)
                .param("position", position)
                .param("account", account)
                .param("fen", fen)
                .update();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
