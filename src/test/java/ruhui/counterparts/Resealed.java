package ruhui.counterparts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens a call-back and seals it anew with the provider's own keys, so that a check finds what it wants to see.
public final class Resealed {

    private final Keys keys;

    /// A call-back that passes for genuine.
    public record Letter(String serial, String timestamp, String nonce, String signature, byte[] body) {}

    public Resealed(Path folder) {
        this.keys = new Keys(folder);
    }

    public boolean isSigned(String timestamp, String nonce, String signature, byte[] body) {
        return Seal.fits(
                message(timestamp, nonce, body),
                signature,
                keys.provider(keys.current()).getPublic());
    }

    public Letter sign(String timestamp, byte[] body) {
        var nonce = Seal.random(32);
        var key = keys.provider(keys.current()).getPrivate();
        return new Letter(keys.current(), timestamp, nonce, Seal.sign(message(timestamp, nonce, body), key), body);
    }

    /// The same call-back under this id, with something else in it.
    public byte[] rewritten(byte[] body, UnaryOperator<String> id, UnaryOperator<String> plain) {
        var outside = Json.read(body);
        var resource = outside.path("resource");
        var about = resource.path("associated_data").asString("");
        var nonce = resource.path("nonce").asString("");
        var text = open(resource.path("ciphertext").asString(""), nonce, about);
        var hidden = Seal.hide(plain.apply(text), keys.apiKey(), nonce, about);
        return Json.changed(
                        new String(body, StandardCharsets.UTF_8),
                        Map.of("id", id.apply(outside.path("id").asString("")), "resource.ciphertext", hidden))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static String changed(String text, Map<String, Object> changes) {
        return Json.changed(text, changes);
    }

    public static String value(String text, String name) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8)).path(name).asString("");
    }

    private String open(String ciphertext, String nonce, String about) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(keys.apiKey(), "AES"),
                    new GCMParameterSpec(128, nonce.getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(Base64.getDecoder().decode(ciphertext)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static String message(String timestamp, String nonce, byte[] body) {
        return timestamp + "\n" + nonce + "\n" + new String(body, StandardCharsets.UTF_8) + "\n";
    }
}
