package ruhui.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ruhui.shared.CannotStart;

/// A server that outlived a killed application: it is told to finish, so that ours starts as it should.
final class Leftover {

    private static final int PATIENCE_SECONDS = 60;

    private Leftover() {}

    static void end(Home home) throws IOException, InterruptedException {
        var server = find(home.data().resolve("postmaster.pid"), home.binaries());
        if (server.isPresent()) {
            end(server.get());
        }
    }

    // The number may long belong to somebody else: only a program from our own folder is meant.
    private static Optional<ProcessHandle> find(Path file, Path binaries) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var ours = binaries.toRealPath().toString();
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> process.info().command().orElse("").startsWith(ours));
        }
    }

    // SIGINT is PostgreSQL's "fast": what was acknowledged is written, what was under way is taken back.
    private static void end(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stays) {
            throw new CannotStart(
                    "上次遗留的 PostgreSQL（进程 %d）没有退出：请结束该进程后重试。".formatted(server.pid()),
                    "The PostgreSQL left from last time (process %d) does not end: end it and try again."
                            .formatted(server.pid()),
                    stays);
        }
    }
}
