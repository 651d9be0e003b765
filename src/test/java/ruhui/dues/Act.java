package ruhui.dues;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Everything that can happen to money. Numbers choose among what there is when the act comes.
sealed interface Act {

    record Charged(int unit, long fen) implements Act {}

    record Cancelled(int unit, int charge) implements Act {}

    /// `charge` below zero names none.
    record Arrived(int unit, Way way, long fen, int day, int charge) implements Act {}

    /// The same money is told again.
    record Repeated(int which) implements Act {}

    record Undone(int unit, int payment) implements Act {}

    record Unallocated(long fen, int day) implements Act {}

    record Assigned(int money, int unit, int charge, long fen) implements Act {}

    record Returned(int money, long fen) implements Act {}

    record UndoneInPool(int money) implements Act {}

    record SetAside(int unit, int payment, long fen) implements Act {}

    record Refunded(int refund) implements Act {}

    record Kept(int refund) implements Act {}

    int UNITS = 3;

    static Arbitrary<List<Act>> sequences(int most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, charged()),
                        Tuple.of(6, arrived()),
                        Tuple.of(2, pairs().map(two -> new Cancelled(two[0] % UNITS, two[1]))),
                        Tuple.of(1, any().map(Repeated::new)),
                        Tuple.of(2, pairs().map(two -> new Undone(two[0] % UNITS, two[1]))),
                        Tuple.of(2, Combinators.combine(fen(), any()).as(Unallocated::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(any(), any(), fen())
                                        .as((money, unit, part) ->
                                                new Assigned(money, unit % UNITS, unit % 4 - 1, part))),
                        Tuple.of(1, Combinators.combine(any(), fen()).as(Returned::new)),
                        Tuple.of(1, any().map(UndoneInPool::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(pairs(), fen())
                                        .as((two, part) -> new SetAside(two[0] % UNITS, two[1], part))),
                        Tuple.of(1, any().map(Refunded::new)),
                        Tuple.of(1, any().map(Kept::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    private static Arbitrary<Act> charged() {
        return Combinators.combine(any(), fen()).as((unit, fen) -> new Charged(unit % UNITS, fen));
    }

    private static Arbitrary<Act> arrived() {
        return Combinators.combine(any(), Arbitraries.of(Way.class), fen(), any())
                .as((unit, way, fen, day) -> new Arrived(unit % UNITS, way, fen, day, day % 4 - 1));
    }

    /// Often the same amounts, so that things come out even.
    private static Arbitrary<Long> fen() {
        return Arbitraries.oneOf(
                Arbitraries.of(1000L, 2000L, 3000L, 5000L), Arbitraries.longs().between(1, 6000));
    }

    private static Arbitrary<Integer> any() {
        return Arbitraries.integers().between(0, 30);
    }

    private static Arbitrary<int[]> pairs() {
        return Combinators.combine(any(), any()).as((one, other) -> new int[] {one, other});
    }
}
