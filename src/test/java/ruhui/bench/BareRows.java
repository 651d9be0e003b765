package ruhui.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The least a form can cost: as many rows written in one transaction over a connection that is open already.
final class BareRows {

    record Cost(double cpuMs, double perSecond) {}

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private BareRows() {}

    /// On the PostgreSQL of this home, eight at once.
    static Cost of(Path home, int rows, Duration time) throws Exception {
        var url = Rows.url(home);
        Map<Thread, Connection> connections = new ConcurrentHashMap<>();
        try (var first = DriverManager.getConnection(url, "postgres", "")) {
            Rows.run(first, "create table if not exists bench_row (id uuid primary key, at timestamptz, body text)");
            write(url, connections, rows, time);
            var before = SYSTEM.getProcessCpuTime();
            var load = write(url, connections, rows, time);
            return new Cost((SYSTEM.getProcessCpuTime() - before) / 1e6 / load.done(), load.perSecond());
        } finally {
            for (var connection : connections.values()) {
                connection.close();
            }
        }
    }

    private static Load write(String url, Map<Thread, Connection> connections, int rows, Duration time)
            throws Exception {
        return Load.of(8, time, _ -> {
            var connection = connections.get(Thread.currentThread());
            if (connection == null) {
                connection = DriverManager.getConnection(url, "postgres", "");
                connection.setAutoCommit(false);
                connections.put(Thread.currentThread(), connection);
            }
            try (var statement =
                    connection.prepareStatement("insert into bench_row values (uuidv7(), now(), repeat('入会', ?))")) {
                for (int row = 0; row < rows; row++) {
                    statement.setInt(1, 50);
                    statement.executeUpdate();
                }
            }
            connection.commit();
            return true;
        });
    }
}
