package ruhui.documents;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// Bytes under the name of their SHA-256, in a folder nobody serves. The one class to replace when files go to S3.
@Component
class Store {

    private final Path root;

    Store(@Value("${ruhui.home:./var}") Path home) {
        this.root = home.resolve("files");
    }

    /// Returns the SHA-256 once the bytes would survive a power cut.
    String put(byte[] bytes) {
        var sha256 = sha256(bytes);
        var folder = folder(sha256);
        var target = folder.resolve(sha256);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(target) || Files.size(target) != bytes.length) {
                moveIn(bytes, target);
            }
            sync(folder);
            sync(root.resolve(sha256.substring(0, 2)));
            sync(root);
            return sha256;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] bytes(String sha256) {
        try (var in = open(sha256)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Resource resource(String sha256) {
        return new FileSystemResource(path(sha256));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path path(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private void moveIn(byte[] bytes, Path target) throws IOException {
        var incoming = Files.createDirectories(root.resolve("incoming"))
                .resolve(UUID.randomUUID().toString());
        try {
            write(incoming, bytes);
            Files.move(incoming, target, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    // A new name is only as safe as the folder that holds it.
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
