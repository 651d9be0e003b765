package ruhui.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import ruhui.shared.CannotStart;

/// The folder of our own PostgreSQL, held by one process at a time.
final class Home implements AutoCloseable {

    private static final String READY = "ruhui-ready";

    private final Path folder;
    private final FileLock held;

    private Home(Path folder, FileLock held) {
        this.folder = folder;
        this.held = held;
    }

    static Home hold(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "数据目录 %s 正被另一个 Ruhui 进程使用：请先停止它，或设置 RUHUI_HOME。".formatted(folder),
                        "Another Ruhui works on %s: stop it first, or set RUHUI_HOME.".formatted(folder));
            }
            return new Home(folder, lock);
        } catch (IOException broken) {
            throw new CannotStart(
                    "无法写入数据目录 %s：请检查权限，或设置 RUHUI_HOME。".formatted(folder),
                    "The folder %s cannot be written: check its rights, or set RUHUI_HOME.".formatted(folder),
                    broken);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    Path binaries() {
        return folder.resolve("bin");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /// Chosen once; another one only where a stranger has taken it meanwhile.
    int port() throws IOException {
        var file = folder.resolve("port");
        if (Files.exists(file)) {
            var before = Integer.parseInt(Files.readString(file).strip());
            if (isFree(before)) {
                return before;
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    void mustBeOfVersion(String major) throws IOException {
        var file = data().resolve("PG_VERSION");
        var found = Files.exists(file) ? Files.readString(file).strip() : major;
        if (!found.equals(major)) {
            throw new CannotStart(
                    "%s 中的数据属于 PostgreSQL %s，本版本使用 %s：请用原版本备份后恢复，或用 PostgreSQL %s 打开该目录并设置 RUHUI_DB_URL。"
                            .formatted(data(), found, major, found),
                    "The data in %s belong to PostgreSQL %s, this version runs %s: back up with the former version and restore, or serve that folder with a PostgreSQL %s and set RUHUI_DB_URL."
                            .formatted(data(), found, major, found));
        }
    }

    /// A first start that was killed half way leaves a folder no server opens: put aside, never deleted.
    void putAsideWhatNeverStarted() throws IOException {
        if (Files.exists(data()) && !Files.exists(data().resolve(READY))) {
            Files.move(data(), Files.createTempDirectory(folder, "unfinished-").resolve("data"));
        }
    }

    void markReady() throws IOException {
        Files.writeString(data().resolve(READY), "");
    }

    @Override
    public void close() {
        try {
            held.acquiredBy().close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
