package ruhui.notifications;

import java.time.LocalDate;

/// What fills a gap of a text, kept so that every language can still word it.
sealed interface Fact {

    char BETWEEN = '\u001f';

    record Words(String text) implements Fact {}

    record Day(LocalDate day) implements Fact {}

    record Fen(long fen) implements Fact {}

    /// A text of ours.
    record Said(String key) implements Fact {}

    /// The same in both languages, such as the name of a carrier.
    record Both(String zh, String en) implements Fact {}

    /// What exists only at the moment of sending.
    record Hidden() implements Fact {}

    static Fact of(Object value) {
        return switch (value) {
            case Fact fact -> fact;
            case LocalDate day -> new Day(day);
            default -> new Words(value.toString());
        };
    }

    default String kept() {
        return switch (this) {
            case Words(var text) -> "t" + text;
            case Day(var day) -> "d" + day;
            case Fen(var fen) -> "m" + fen;
            case Said(var key) -> "k" + key;
            case Both(var zh, var en) -> "b" + zh + BETWEEN + en;
            case Hidden _ -> "s";
        };
    }

    static Fact from(String kept) {
        var rest = kept.substring(1);
        return switch (kept.charAt(0)) {
            case 't' -> new Words(rest);
            case 'd' -> new Day(LocalDate.parse(rest));
            case 'm' -> new Fen(Long.parseLong(rest));
            case 'k' -> new Said(rest);
            case 'b' -> new Both(rest.substring(0, rest.indexOf(BETWEEN)), rest.substring(rest.indexOf(BETWEEN) + 1));
            case 's' -> new Hidden();
            default -> throw new IllegalStateException("no fact: " + kept.charAt(0));
        };
    }
}
