package ruhui.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import ruhui.shared.CannotStart;

/// A PostgreSQL somebody else looks after, looked at once before it is used.
record External(String url, String user, String password) implements Server {

    private static final int OLDEST = 15;

    static External at(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "RUHUI_DB_URL 应以 jdbc:postgresql: 开头，例如 jdbc:postgresql://127.0.0.1:5432/ruhui。",
                    "RUHUI_DB_URL must begin with jdbc:postgresql:, such as jdbc:postgresql://127.0.0.1:5432/ruhui.");
        }
        var server = new External(url, user, password);
        server.mustBeNewEnough();
        return server;
    }

    private void mustBeNewEnough() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new CannotStart(
                        "需要 PostgreSQL %d 或更新版本，RUHUI_DB_URL 处为 %d。".formatted(OLDEST, major),
                        "PostgreSQL %d or newer is needed, RUHUI_DB_URL leads to %d.".formatted(OLDEST, major));
            }
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "无法连接 RUHUI_DB_URL 指定的数据库：请检查地址、RUHUI_DB_USER 和 RUHUI_DB_PASSWORD。",
                    "The database at RUHUI_DB_URL cannot be reached (%s): check the address, RUHUI_DB_USER and RUHUI_DB_PASSWORD."
                            .formatted(unreachable.getSQLState()),
                    unreachable);
        }
    }

    @Override
    public void close() {
        // Not ours to end.
    }

    @Override
    public String toString() {
        return "External[" + user + "]";
    }
}
