package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import ruhui.dues.Book.Obligation;
import ruhui.dues.Book.Payment;
import ruhui.dues.Charge.Standing;

class BookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Book NEW = new Book(List.of(), List.of(), List.of());

    sealed interface Act {

        record Charged(long fen) implements Act {}

        record Arrived(long fen, int day) implements Act {}

        record Cancelled(int which) implements Act {}
    }

    @Test
    void what_is_missing_stays_owed() {
        var part = book(new Act.Charged(200_000), new Act.Arrived(150_000, 1));
        assertThat(part.owed()).isEqualTo(50_000);
        assertThat(part.credit()).isZero();
        assertThat(standings(part)).containsExactly(Standing.PARTLY_PAID);

        var whole = after(part, new Act.Arrived(50_000, 9));
        assertThat(standings(whole)).containsExactly(Standing.SETTLED);
        assertThat(whole.settledOn(whole.obligations().getFirst().id())).contains(DAY.plusDays(9));
    }

    @Test
    void what_is_too_much_is_the_units_credit_and_pays_for_its_next_charge() {
        var over = book(new Act.Charged(200_000), new Act.Arrived(250_000, 1));
        assertThat(over.credit()).isEqualTo(50_000);

        var next = after(over, new Act.Charged(200_000));
        assertThat(next.credit()).isZero();
        assertThat(next.owed()).isEqualTo(150_000);
        assertThat(standings(next)).containsExactly(Standing.SETTLED, Standing.PARTLY_PAID);
    }

    @Test
    void what_was_paid_towards_a_cancelled_charge_is_credit_again() {
        var cancelled = book(new Act.Charged(200_000), new Act.Arrived(150_000, 1), new Act.Cancelled(0));
        assertThat(cancelled.owed()).isZero();
        assertThat(cancelled.credit()).isEqualTo(150_000);
        assertThat(standings(cancelled)).containsExactly(Standing.CANCELLED);
    }

    @Property(tries = 10_000)
    void every_fen_is_somewhere_and_none_is_spent_twice(@ForAll("acts") List<Act> acts) {
        var ledger = book(acts.toArray(Act[]::new));

        var arrived = ledger.payments().stream().mapToLong(Payment::fen).sum();
        var used = ledger.obligations().stream()
                .filter(owed -> !owed.cancelled())
                .mapToLong(owed -> ledger.paid(owed.id()))
                .sum();
        assertThat(used + ledger.credit()).isEqualTo(arrived);
        assertThat(ledger.obligations()).allSatisfy(owed -> {
            assertThat(ledger.paid(owed.id())).isBetween(0L, owed.fen());
            assertThat(ledger.settledOn(owed.id()).isPresent())
                    .isEqualTo(ledger.standing(owed.id()) == Standing.SETTLED);
        });
        assertThat(ledger.payments())
                .allSatisfy(payment -> assertThat(ledger.allocations().stream()
                                .filter(part -> part.payment().equals(payment.id()))
                                .filter(part -> living(ledger, part.obligation()))
                                .mapToLong(Book.Allocation::fen)
                                .sum())
                        .isLessThanOrEqualTo(payment.fen()));
    }

    @Property
    void no_money_lies_idle_while_something_is_owed(@ForAll("acts") List<Act> acts) {
        var ledger = book(acts.toArray(Act[]::new));
        assertThat(Math.min(ledger.credit(), ledger.owed())).isZero();
        assertThat(ledger.toAllocate()).isEmpty();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var fen = Arbitraries.longs().between(1, 1_000_000);
        Arbitrary<Act> charged = fen.map(Act.Charged::new);
        Arbitrary<Act> arrived =
                Combinators.combine(fen, Arbitraries.integers().between(0, 400)).as(Act.Arrived::new);
        Arbitrary<Act> cancelled = Arbitraries.integers().between(0, 20).map(Act.Cancelled::new);
        return Arbitraries.oneOf(List.of(charged, arrived, arrived, cancelled))
                .list()
                .ofMaxSize(20);
    }

    private static boolean living(Book ledger, UUID obligation) {
        return ledger.standing(obligation) != Standing.CANCELLED;
    }

    private static List<Standing> standings(Book ledger) {
        return ledger.obligations().stream()
                .map(owed -> ledger.standing(owed.id()))
                .toList();
    }

    private static Book book(Act... acts) {
        var ledger = NEW;
        for (var act : acts) {
            ledger = after(ledger, act);
        }
        return ledger;
    }

    private static Book after(Book ledger, Act act) {
        var obligations = new ArrayList<>(ledger.obligations());
        var payments = new ArrayList<>(ledger.payments());
        switch (act) {
            case Act.Charged(var fen) -> obligations.add(new Obligation(UUID.randomUUID(), fen, false));
            case Act.Arrived(var fen, var day) -> payments.add(new Payment(UUID.randomUUID(), fen, DAY.plusDays(day)));
            case Act.Cancelled(var which) -> {
                if (which < obligations.size()) {
                    obligations.set(
                            which,
                            new Obligation(
                                    obligations.get(which).id(),
                                    obligations.get(which).fen(),
                                    true));
                }
            }
        }
        var changed = new Book(obligations, payments, ledger.allocations());
        return changed.and(changed.toAllocate());
    }
}
