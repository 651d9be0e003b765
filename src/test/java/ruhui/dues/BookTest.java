package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import ruhui.ledger.Account;
import ruhui.ledger.Entry;
import ruhui.ledger.Line;
import ruhui.shared.Refused;

class BookTest {

    private static final LocalDate DAY = World.DAY;

    @Test
    void what_is_missing_stays_owed() {
        var world = after(new Act.Charged(0, 200_000), arrived(150_000, 1));
        assertThat(world.book(0).owed()).isEqualTo(50_000);
        assertThat(world.book(0).credit()).isZero();

        world.does(arrived(50_000, 9));
        assertThat(world.book(0).settledOn(charge(world, 0))).contains(DAY.plusDays(9));
    }

    @Test
    void what_is_too_much_is_the_units_credit_and_pays_for_its_next_charge() {
        var world = after(new Act.Charged(0, 200_000), arrived(250_000, 1));
        assertThat(world.book(0).credit()).isEqualTo(50_000);
        assertThat(world.events).hasAtLeastOneElementOfType(SurplusArose.class);

        world.does(new Act.Charged(0, 200_000));
        assertThat(world.book(0).credit()).isZero();
        assertThat(world.book(0).owed()).isEqualTo(150_000);
    }

    @Test
    void what_was_paid_towards_a_cancelled_charge_is_credit_again() {
        var world = after(new Act.Charged(0, 200_000), arrived(150_000, 1), new Act.Cancelled(0, 0));
        assertThat(world.book(0).owed()).isZero();
        assertThat(world.book(0).credit()).isEqualTo(150_000);
        assertThat(world.book(0).charges()).isEmpty();
    }

    @Test
    void money_named_for_a_charge_pays_for_that_one_first() {
        var world =
                after(new Act.Charged(0, 1000), new Act.Charged(0, 2000), new Act.Arrived(0, Way.WECHAT, 2000, 1, 1));
        assertThat(world.book(0).isSettled(charge(world, 0))).isFalse();
        assertThat(world.book(0).isSettled(charge(world, 1))).isTrue();
    }

    @Test
    void what_was_booked_wrongly_is_owed_again_and_other_money_takes_its_place() {
        var world = after(new Act.Charged(0, 1000), arrived(1000, 1), arrived(1000, 5), new Act.Undone(0, 0));
        assertThat(world.book(0).settledOn(charge(world, 0))).contains(DAY.plusDays(5));
        assertThat(world.events)
                .filteredOn(event -> !(event instanceof SurplusArose))
                .extracting(Object::getClass)
                .containsExactly((Class) DuesSettled.class, DuesReopened.class, DuesSettled.class);

        world.does(new Act.Undone(0, 0));
        assertThat(world.book(0).owed()).isEqualTo(1000);
        assertThat(world.events.getLast()).isInstanceOf(DuesReopened.class);
    }

    @Test
    void a_refund_takes_free_money_first_and_then_what_it_paid_for() {
        var world = after(new Act.Charged(0, 1000), arrived(1500, 1), new Act.SetAside(0, 0, 500));
        assertThat(world.book(0).isSettled(charge(world, 0))).isTrue();
        assertThat(world.book(0).setAside()).isEqualTo(500);

        world.does(new Act.SetAside(0, 0, 400));
        assertThat(world.book(0).missing(charge(world, 0))).isEqualTo(400);
        assertThat(world.events.getLast()).isInstanceOf(DuesReopened.class);

        world.does(new Act.Refunded(0));
        assertThat(world.book(0).setAside()).isEqualTo(400);
        assertThat(world.does(new Act.Refunded(0))).isFalse();
        assertThat(world.does(new Act.Undone(0, 0))).isFalse();
        world.does(new Act.Kept(1));
        assertThat(world.book(0).isSettled(charge(world, 0))).isTrue();
    }

    @Test
    void more_than_there_is_cannot_go_back() {
        var writing = new Writing(UUID.randomUUID(), Book.EMPTY, DAY);
        var payment = writing.arrive(Causes.arrival(Way.TRANSFER, "1"), 1000, DAY, "payer");
        assertThatThrownBy(() -> writing.setAside(UUID.randomUUID(), payment, 1001, ""))
                .isInstanceOf(Refused.class);
    }

    @Property(tries = 10_000)
    void every_fen_is_somewhere_and_none_is_spent_twice(@ForAll("acts") List<Act> acts) {
        var world = after(acts.toArray(Act[]::new));

        assertThat(sum(entries(world).flatMap(it -> it.lines().stream()))).isZero();
        for (var account : List.of(Account.CREDIT, Account.UNALLOCATED, Account.REFUND_DUE)) {
            assertThat(sum(lines(world, account))).isLessThanOrEqualTo(0);
        }
        assertThat(sum(lines(world, Account.BANK)) + sum(lines(world, Account.WECHAT)))
                .isGreaterThanOrEqualTo(0);
        world.arrivals().forEach(money -> assertThat(world.free(money.id())).isNotNegative());
        world.books.values().forEach(BookTest::isRight);
    }

    @Property(tries = 10_000)
    void whoever_listens_knows_what_is_settled(@ForAll("acts") List<Act> acts) {
        var world = new World();
        var settled = new HashSet<UUID>();
        var told = 0;
        for (var act : acts) {
            world.does(act);
            for (var event : world.events.subList(told, world.events.size())) {
                switch (event) {
                    case DuesSettled it -> assertThat(settled.add(it.charge())).isTrue();
                    case DuesReopened it ->
                        assertThat(settled.remove(it.charge())).isTrue();
                    default -> {}
                }
            }
            told = world.events.size();
            assertThat(settled)
                    .containsExactlyInAnyOrderElementsOf(world.books.values().stream()
                            .flatMap(book -> book.charges().stream()
                                    .map(Book.Charged::id)
                                    .filter(book::isSettled))
                            .toList());
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Act.sequences(20);
    }

    private static void isRight(Book book) {
        assertThat(Math.min(book.credit(), book.owed()))
                .as("idle while something is owed")
                .isZero();
        for (var charge : book.charges()) {
            assertThat(book.paid(charge.id())).isBetween(0L, charge.fen());
            assertThat(book.paid(charge.id()) + book.missing(charge.id())).isEqualTo(charge.fen());
            assertThat(book.settledOn(charge.id()).isPresent()).isEqualTo(book.missing(charge.id()) == 0);
        }
        for (var money : book.payments()) {
            var used = book.parts().stream()
                    .filter(part -> part.payment().equals(money.id()))
                    .mapToLong(Book.Part::fen)
                    .sum();
            var gone = money.fen() - used - book.free(money.id()) - book.setAside(money.id());
            assertThat(book.free(money.id())).isNotNegative();
            assertThat(book.setAside(money.id())).isNotNegative();
            assertThat(gone).isBetween(0L, money.fen());
        }
    }

    private static Stream<Entry> entries(World world) {
        return Stream.concat(
                world.pool.stream(), world.books.values().stream().flatMap(book -> book.entries().stream()));
    }

    private static Stream<Line> lines(World world, Account account) {
        return entries(world).flatMap(it -> it.lines().stream()).filter(line -> line.account() == account);
    }

    private static long sum(Stream<Line> lines) {
        return lines.mapToLong(Line::fen).sum();
    }

    private static World after(Act... acts) {
        var world = new World();
        for (var act : acts) {
            world.does(act);
        }
        return world;
    }

    private static Act arrived(long fen, int day) {
        return new Act.Arrived(0, Way.TRANSFER, fen, day, -1);
    }

    private static UUID charge(World world, int which) {
        return world.book(0).charges().get(which).id();
    }
}
