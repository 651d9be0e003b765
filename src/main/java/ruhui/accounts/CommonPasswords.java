package ruhui.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The words guessers try first, as `accounts/common-passwords.txt` lists them.
final class CommonPasswords {

    private static final List<String> WORDS = read();

    private CommonPasswords() {}

    static Stream<String> words() {
        return WORDS.stream();
    }

    private static List<String> read() {
        try (var file = CommonPasswords.class.getResourceAsStream("/accounts/common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
