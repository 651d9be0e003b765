package ruhui.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that answers pages: the application, or what it is compared with. Ends with its block.
final class Machine implements AutoCloseable {

    private static final double TICKS_A_SECOND = 100;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final double firstPageMs;

    private Machine(Process process, int port, double firstPageMs) {
        this.process = process;
        this.port = port;
        this.firstPageMs = firstPageMs;
    }

    /// The application as bin/run starts it, on this home; `before` are class paths that come before its own.
    static Machine application(Path home, String... options) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(Arrays.asList(System.getenv("RUHUI_FLAGS").split(" ")));
        command.addAll(Arrays.asList(options));
        if (options.length == 0) {
            command.addAll(List.of("-jar", "target/app/ruhui.jar"));
        }
        return start(command, Map.of("RUHUI_HOME", home.toString(), "RUHUI_PORT", "" + port), port, home, "/");
    }

    /// Another main class of this folder, told its port.
    static Machine other(Path folder, Class<?> main, Path... given) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "" + port));
        Arrays.stream(given).map(Path::toString).forEach(command::add);
        return start(command, Map.of(), port, folder, "/");
    }

    private static Machine start(
            List<String> command, Map<String, String> surroundings, int port, Path home, String page)
            throws IOException {
        var out = Files.createDirectories(home).resolve("out").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
        builder.environment().keySet().removeIf(name -> name.startsWith("RUHUI_"));
        builder.environment().putAll(surroundings);
        var began = System.nanoTime();
        var process = builder.start();
        var machine = new Machine(process, port, 0);
        while (!machine.answers(page)) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.MINUTES.toNanos(3)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not start: " + Files.readString(out.toPath()));
            }
            LockSupport.parkNanos(2_000_000);
        }
        return new Machine(process, port, (System.nanoTime() - began) / 1e6);
    }

    private boolean answers(String page) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base() + page)).timeout(Duration.ofSeconds(60));
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    double firstPageMs() {
        return firstPageMs;
    }

    /// What the process itself has used till now, in milliseconds; its PostgreSQL is not among it.
    double cpuMs() throws IOException {
        var stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_A_SECOND;
    }

    double rssMb() throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
