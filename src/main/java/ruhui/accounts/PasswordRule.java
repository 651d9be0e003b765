package ruhui.accounts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruhui.shared.Problem;
import ruhui.shared.Typed;

/// How long a password must be and what it must not lean on. Any sign is welcome and nothing is ever cut or changed.
enum PasswordRule {
    STAFF(12),
    OTHERS(10);

    private static final int LONGEST = 128;
    private static final int OWN_SIGNS = 6;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_HAN_WORD = 2;
    private static final int HEAD = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final int shortest;

    PasswordRule(int shortest) {
        this.shortest = shortest;
    }

    int shortest() {
        return shortest;
    }

    /// `about` is what others know of the person: account, mobile, mailbox, unit name.
    Optional<Problem> problem(String password, Collection<String> about) {
        var length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of(Problem.of("accounts.password.short", shortest, length));
        }
        if (length > LONGEST) {
            return Optional.of(Problem.of("accounts.password.long", LONGEST));
        }
        var folded = fold(password);
        var known = about.stream().flatMap(PasswordRule::words).toList();
        if (isWeak(folded)) {
            return Optional.of(Problem.of("accounts.password.common"));
        }
        if (isWeak(without(folded, known.stream()))) {
            return Optional.of(Problem.of("accounts.password.about"));
        }
        return isWeak(without(folded, Stream.concat(known.stream(), CommonPasswords.words())))
                ? Optional.of(Problem.of("accounts.password.common"))
                : Optional.empty();
    }

    /// Only different signs count, and none that follows the one before: 1111 and abcd have one.
    private static boolean isWeak(String text) {
        var own = new HashSet<Integer>();
        var before = 0;
        for (var sign : text.codePoints().toArray()) {
            if (sign != ' ' && Math.abs(sign - before) > 1) {
                own.add(sign);
            }
            before = sign;
        }
        return own.size() < OWN_SIGNS;
    }

    /// Each word leaves a gap, so that what is left and right of it does not become one.
    private static String without(String folded, Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(folded, (text, word) -> text.replace(word, " "));
    }

    /// Whole, by its parts, and a Chinese name also by its first signs, which people call it by.
    private static Stream<String> words(String known) {
        var folded = fold(known);
        var head = folded.codePoints().limit(HEAD).mapToObj(Character::toString).collect(Collectors.joining());
        return Stream.concat(
                        Stream.of(folded, head).filter(word -> word.equals(folded) || isHan(word)),
                        BETWEEN_WORDS.splitAsStream(folded))
                .filter(word -> word.length() >= (isHan(word) ? SHORTEST_HAN_WORD : SHORTEST_WORD));
    }

    private static boolean isHan(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    /// For comparing only; the password itself stays as typed.
    private static String fold(String text) {
        return Typed.dense(text).toLowerCase(Locale.ROOT);
    }
}
