package ruhui.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One process of the application, that can be killed and started again.
final class Node implements AutoCloseable {

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private Node(Path home, int port, Map<String, String> settings) {
        this.home = home;
        this.port = port;
        this.settings = settings;
    }

    static Node at(Path home, int port, Map<String, String> settings) throws IOException {
        Files.createDirectories(home);
        var node = new Node(home, port, settings);
        node.start();
        return node;
    }

    /// Returns before it answers; see `ready`.
    void start() throws IOException {
        process = process(List.of("ruhui.faults.NodeMain"));
    }

    Process process(List<String> main) throws IOException {
        var command = Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + System.getProperty("faults.tier", "1"),
                "-Xmx256m",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"));
        var whole = new java.util.ArrayList<>(command);
        whole.addAll(main);
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("out").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("RUHUI_"));
        builder.environment().putAll(settings);
        // What the tests in one process switch off.
        builder.environment().put("DB_SCHEDULER_ENABLED", "true");
        builder.environment().put("RUHUI_HOME", home.toString());
        builder.environment().put("RUHUI_PORT", "" + port);
        return builder.start();
    }

    Node ready() {
        Wait.until("node at " + base() + " answers", 90, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("did not start: " + out());
            }
            try {
                return Person.STRANGER.get(base() + "/login").statusCode() == 200;
            } catch (Person.Unanswered notYet) {
                return false;
            }
        });
        return this;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    boolean lives() {
        return process.isAlive();
    }

    /// As if the machine slept.
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        process.destroyForcibly();
        ended();
    }

    /// It ended by itself, as it was told to.
    void ended() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the process did not reach the point where it should end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the stagehand in it does.
    String stage(String what) {
        var answer = Person.STRANGER.get(base() + "/faults/" + what);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    void haltAt(Halts.Point point, String deed, int skip) {
        stage("halt?at=" + point + "&deed=" + deed + "&skip=" + skip);
    }

    String out() {
        try {
            return Files.readString(home.resolve("out"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        ended();
    }
}
