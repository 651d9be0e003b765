package ruhui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import ruhui.demo.Walked;

/// The data the benches work on, below one folder that goes with the run: an association that takes in units, one
/// application half way and one that was sent, both filled in through the pages.
final class World implements AutoCloseable {

    static final int DRAFT = 1;
    static final int SENT = 2;

    private final Path folder;
    private final Map<Integer, Path> sized = new HashMap<>();
    private Path base;
    private int homes;

    World() {
        this.folder = Path.of(System.getenv("RUHUI_BENCH_HOME"));
    }

    Path empty() throws IOException {
        return Files.createDirectories(folder.resolve("home-" + ++homes));
    }

    /// A home of its own with the data every bench begins with.
    Path copy() throws Exception {
        if (base == null) {
            base = build();
        }
        var home = folder.resolve("home-" + ++homes);
        run("cp", "-a", base.toString(), home.toString());
        return home;
    }

    /// One with so many cases, made once a run, only to be read.
    Path ofSize(int cases) throws Exception {
        if (!sized.containsKey(cases)) {
            var home = copy();
            try (var _ = Machine.application(home);
                    var rows = Rows.of(home)) {
                Bench.say("writing " + cases + " cases");
                new ManyCases(rows.database()).write(cases);
            }
            sized.put(cases, home);
        }
        return sized.get(cases);
    }

    /// The bytes of a page as they go over the wire, for a server that has nothing else to do.
    Path page(Client client, String page) throws Exception {
        return Files.write(
                folder.resolve("page-" + ++homes), client.get(page, "").body());
    }

    private Path build() throws Exception {
        Bench.say("preparing data");
        var home = empty();
        try (var _ = Machine.application(home);
                var rows = Rows.of(home)) {
            rows.association();
            var hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(Walked.PASSWORD);
            rows.person(Walked.mobile(DRAFT), hash);
            rows.person(Walked.mobile(SENT), hash);
        }
        try (var application = Machine.application(home)) {
            Walked.draft(application.base(), DRAFT);
            Walked.submitted(application.base(), SENT);
        }
        return home;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    @Override
    public void close() throws Exception {
        run("rm", "-rf", folder.toString());
    }
}
