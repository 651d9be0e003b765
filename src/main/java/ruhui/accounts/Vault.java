package ruhui.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ruhui.shared.CannotStart;

/// Seals what must be read again, and hashes what is too short to be hashed bare, with a key that lies apart from the
/// database: `keys/accounts.key` of the home folder, made at the first start.
@Component
class Vault {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec hashing;

    Vault(@Value("${ruhui.home}") Path home) {
        var key = key(home.resolve("keys/accounts.key"));
        this.sealing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "seal"), "AES");
        this.hashing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "hash"), "HmacSHA256");
    }

    /// `owner` is bound in: what was sealed for one account opens for no other.
    byte[] seal(byte[] secret, String owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, owner, secret);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] kept, String owner) {
        var parts = ByteBuffer.wrap(kept);
        if (parts.get() != VERSION) {
            throw new IllegalStateException("sealed by an unknown key");
        }
        var nonce = new byte[NONCE];
        parts.get(nonce);
        var sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, nonce, owner, sealed);
    }

    byte[] hash(String secret) {
        return hmac(hashing, secret);
    }

    /// Takes the same time whatever differs.
    static boolean same(byte[] hash, byte @Nullable [] kept) {
        return kept != null && MessageDigest.isEqual(hash, kept);
    }

    private byte[] crypt(int mode, byte[] nonce, String owner, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key does not fit what it should open", broken);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY) {
                return key;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw cannot(file, unreadable);
        }
        throw cannot(file, null);
    }

    /// Whole or not at all: a half-written key would be taken for the key for ever.
    private static void make(Path file) throws IOException {
        var folder = Files.createDirectories(file.getParent());
        var fresh = new byte[KEY];
        RANDOM.nextBytes(fresh);
        var part = Files.createTempFile(folder, "accounts", ".part");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(part, Base64.getEncoder().encodeToString(fresh) + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static CannotStart cannot(Path file, @Nullable Throwable cause) {
        return new CannotStart(
                "密钥文件 %s 无法读取：请检查权限，或从备份中恢复。".formatted(file),
                "The key file %s cannot be read: check its rights, or restore it from the backup.".formatted(file),
                cause);
    }
}
