package ruhui.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import ruhui.shared.CannotStart;

/// Our own PostgreSQL below the home folder, for ourselves alone: it starts and ends with the application.
final class Embedded implements Server {

    /// Of the binaries we ship: a data folder opens with its own version only.
    static final String MAJOR = "18";

    private final Home home;
    private final EmbeddedPostgres postgres;

    private Embedded(Home home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    static Embedded start(Path folder) {
        var home = Home.hold(folder.toAbsolutePath().normalize());
        try {
            home.putAsideWhatNeverStarted();
            home.mustBeOfVersion(MAJOR);
            Leftover.end(home);
            var postgres = start(home);
            home.markReady();
            return new Embedded(home, postgres);
        } catch (IOException | IllegalStateException broken) {
            home.close();
            throw new CannotStart(
                    "内置 PostgreSQL 未能启动，原因见 %s；也可设置 RUHUI_DB_URL 使用其他数据库。".formatted(home.log()),
                    "The embedded PostgreSQL did not start, see %s; or set RUHUI_DB_URL to use another one."
                            .formatted(home.log()),
                    broken);
        } catch (InterruptedException stopped) {
            home.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (CannotStart known) {
            home.close();
            throw known;
        }
    }

    // The library is made for tests and would rather be fast than keep data: each of these settings is needed. Its
    // log leaves out the values of rows, which are personal data.
    private static EmbeddedPostgres start(Home home) throws IOException {
        var log = Redirect.appendTo(home.log().toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(home.port())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            home.close();
        }
    }
}
