package ruhui.bank;

import java.util.Locale;
import java.util.UUID;
import ruhui.shared.Actor;

/// What became of a line that brought money.
public sealed interface Stage {

    /// Some of it is nobody's yet.
    record Open() implements Loose {}

    /// Nobody knows whose it is for now; the note says what is being done.
    record Parked(String note) implements Loose {}

    /// One person decided, and a second one must agree.
    record Proposed(Command.Act asked, UUID first, String firstName) implements Stage {

        public boolean isBy(Actor actor) {
            return actor.accountId().filter(first::equals).isPresent();
        }
    }

    /// Given to units or sent back, to the last fen.
    record Spent() implements Stage {}

    /// The money of a transfer that was confirmed before the statement came.
    record Known() implements Stage {}

    sealed interface Loose extends Stage {}

    default String key() {
        return "bank.stage." + getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    default String tone() {
        return switch (this) {
            case Open _ -> "you";
            case Parked _ -> "off";
            case Proposed _ -> "third";
            case Spent _, Known _ -> "done";
        };
    }
}
