package ruhui.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import ruhui.shared.CannotStart;

/// `bin/check-books`: looks whether the books are right, beside a running application or without one. Prints 0, or the
/// rows that should not be.
final class CheckBooks {

    private CheckBooks() {}

    static void main() throws SQLException, IOException {
        // Only the answer is printed.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(check() ? 0 : 1);
    }

    private static boolean check() throws SQLException, IOException {
        try (var server = running().orElseGet(CheckBooks::ours);
                var database = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var faults = BookChecks.on(database);
            faults.forEach(System.out::println);
            System.out.println(faults.size());
            return faults.isEmpty();
        } catch (CannotStart unreachable) {
            System.err.println(unreachable.getMessage());
            return false;
        }
    }

    /// The database somebody else looks after, or our own when an application has it open.
    private static Optional<Server> running() throws IOException {
        var url = setting("RUHUI_DB_URL", "");
        if (!url.isBlank()) {
            return Optional.of(External.at(url, setting("RUHUI_DB_USER", "ruhui"), setting("RUHUI_DB_PASSWORD", "")));
        }
        var pid = home().resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pid);
        var lives = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        var port = lines.get(3).strip();
        return lives
                ? Optional.of(new External("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", ""))
                : Optional.empty();
    }

    private static Server ours() {
        if (!Files.exists(home().resolve("data"))) {
            throw new CannotStart(
                    "%s 中没有数据：请设置 RUHUI_HOME 或 RUHUI_DB_URL。".formatted(home()),
                    "There are no data in %s: set RUHUI_HOME or RUHUI_DB_URL.".formatted(home()));
        }
        return Embedded.start(home());
    }

    private static Path home() {
        return Path.of(setting("RUHUI_HOME", "./var"))
                .toAbsolutePath()
                .normalize()
                .resolve("db");
    }

    private static String setting(String name, String other) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? other : value;
    }
}
