package ruhui.faults;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The rows of the fault matrix against two processes on one database. In the usual run only those of `Rows.NOW`;
/// `bin/faults [NAME…]` plays others by setting `faults`, and prints a line for each.
class FaultsTest {

    private static Theatre theatre;

    @BeforeAll
    static void open() throws IOException {
        theatre = Theatre.open();
    }

    @AfterAll
    static void close() throws IOException {
        theatre.close();
    }

    @TestFactory
    Stream<DynamicTest> rows() {
        return wanted().map(name -> dynamicTest(name, () -> play(name)));
    }

    /// After each row the provider's books and ours agree, and ours are right in themselves.
    private static void play(String name) throws Exception {
        var began = System.nanoTime();
        try {
            theatre.tidy();
            var before = Agreement.differences(theatre);
            Rows.ALL.get(name).play(theatre);
            if (Rows.agrees(name)) {
                Agreement.check(theatre, before);
            }
            say("holds ", name, began, "");
        } catch (Exception | AssertionError broken) {
            say("BROKEN", name, began, " · " + broken.getMessage());
            throw broken;
        }
    }

    private static Stream<String> wanted() {
        var named = System.getProperty("faults", "");
        if (named.isBlank()) {
            return Rows.NOW.stream();
        }
        var beginnings = List.of(named.split(" "));
        return Rows.ALL.keySet().stream()
                .filter(name ->
                        beginnings.contains("all") || beginnings.stream().anyMatch(name::startsWith));
    }

    private static void say(String what, String name, long began, String why) {
        if (System.getProperty("faults") != null) {
            System.out.printf("%s %-26s %5.1f s%s%n", what, name, (System.nanoTime() - began) / 1e9, why);
        }
    }
}
