package ruhui.counterparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// What merchant and provider agreed on, made in a folder at the first start: nothing secret is in the repository.
final class Keys {

    static final String MCHID = "1690000001";
    static final String APPID = "wx5ea1ed0123456789";

    private static final String MERCHANT = "merchant";
    private static final String PROVIDERS = "providers";

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(PROVIDERS))) {
                create();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The provider's keys, oldest first; the last one signs what nobody asked another key for.
    List<String> providers() {
        return read(PROVIDERS).lines().toList();
    }

    String current() {
        return providers().getLast();
    }

    /// A new key beside the old ones, as when the provider replaces its own.
    String replace() {
        var id = "PUB_KEY_ID_TEST" + Seal.digits(20);
        pair(id);
        write(PROVIDERS, (Files.exists(folder.resolve(PROVIDERS)) ? read(PROVIDERS) : "") + id + "\n");
        return id;
    }

    KeyPair provider(String id) {
        return load(id);
    }

    KeyPair merchant() {
        return load(MERCHANT);
    }

    String merchantSerial() {
        return read("merchant-serial").strip();
    }

    byte[] apiKey() {
        return read("api-v3-key").getBytes(StandardCharsets.UTF_8);
    }

    Path file(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    Path merchantKeyFile() {
        return file(MERCHANT + ".key.pem");
    }

    private void create() {
        pair(MERCHANT);
        write("merchant-serial", Seal.hex(20));
        write("api-v3-key", Seal.random(32));
        replace();
    }

    private void pair(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            write(name + ".key.pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(name + ".pub.pem", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyPair load(String name) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(bytes(read(name + ".pub.pem")))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(read(name + ".key.pem")))));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String pem(String kind, byte[] key) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static byte[] bytes(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
