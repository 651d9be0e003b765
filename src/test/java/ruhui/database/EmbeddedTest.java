package ruhui.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ruhui.shared.CannotStart;

class EmbeddedTest {

    private static final Path UNPACKED = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    Path home;

    // Sixty megabytes are unpacked once for all tests.
    @BeforeEach
    void shareTheBinaries() throws IOException {
        Files.createDirectories(UNPACKED);
        Files.createSymbolicLink(home.resolve("bin"), UNPACKED);
    }

    @AfterEach
    void leaveTheBinaries() throws IOException {
        Files.delete(home.resolve("bin"));
    }

    @Test
    void what_was_written_is_there_after_a_restart_and_on_the_same_port() throws SQLException {
        String before;
        try (var server = Embedded.start(home)) {
            before = server.url();
            try (var connection = connect(server)) {
                db(connection).sql("create table kept as select 7 as n").update();
                assertThat(settings(connection))
                        .containsEntry("fsync", "on")
                        .containsEntry("synchronous_commit", "on")
                        .containsEntry("full_page_writes", "on")
                        .containsEntry("data_checksums", "on")
                        .containsEntry("listen_addresses", "127.0.0.1");
                assertThat(connection.getMetaData().getDatabaseMajorVersion())
                        .isEqualTo(Integer.parseInt(Embedded.MAJOR));
            }
        }
        try (var server = Embedded.start(home);
                var connection = connect(server)) {
            assertThat(server.url()).isEqualTo(before);
            assertThat(kept(connection)).isEqualTo(7);
        }
    }

    @Test
    void a_second_process_is_told() {
        try (var server = Embedded.start(home)) {
            assertThat(server.url()).contains("127.0.0.1");
            assertThatThrownBy(() -> Embedded.start(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Ruhui works on")
                    .hasMessageContaining("正被另一个 Ruhui 进程使用");
        }
    }

    @Test
    void a_server_that_outlived_its_killed_application_is_taken_over() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Killed.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor()).as("see killed.log").isEqualTo(9);
        var pid = Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(pid)).as("the server left behind").isPresent();

        try (var server = Embedded.start(home);
                var connection = connect(server)) {
            assertThat(kept(connection)).isEqualTo(8);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void data_of_another_version_are_left_alone() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        Files.writeString(home.resolve("data/ruhui-ready"), "");

        assertThatThrownBy(() -> Embedded.start(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belong to PostgreSQL 17")
                .hasMessageContaining("RUHUI_DB_URL");
        assertThat(home.resolve("data/PG_VERSION")).hasContent("17");
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_again() throws IOException, SQLException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/PG_VERSION"), "18\n");
        Files.writeString(home.resolve("data/postgresql.conf"), "");

        try (var server = Embedded.start(home);
                var connection = connect(server)) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(home).isDirectoryContaining("glob:**/unfinished-*");
    }

    @Test
    void a_database_nobody_can_reach_is_told() {
        assertThatThrownBy(() -> External.at("jdbc:postgresql://127.0.0.1:1/none", "nobody", "secret"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> External.at("postgres://127.0.0.1/none", "nobody", ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    private static Connection connect(Server server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static JdbcClient db(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static int kept(Connection connection) {
        return db(connection).sql("select n from kept").query(Integer.class).single();
    }

    private static Map<String, String> settings(Connection connection) {
        return db(connection).sql("select name, setting from pg_settings").query(rows -> {
            var found = new HashMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        });
    }

    /// An application that dies with its server up and a connection open.
    static final class Killed {

        static void main(String... args) throws SQLException {
            var connection = connect(Embedded.start(Path.of(args[0])));
            db(connection).sql("create table kept as select 8 as n").update();
            Runtime.getRuntime().halt(9);
        }
    }
}
