package ruhui.accounts;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ruhui.shared.Typed;

/// The second step by authenticator app (RFC 6238): six digits every 30 seconds, a step early or late forgiven.
final class Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int WINDOW = 1;

    private Totp() {}

    static byte[] newSecret(SecureRandom random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /// The step whose code was typed, if it lies after the last one used: to be kept, so that no code works twice.
    static OptionalLong matchedStep(byte[] secret, String typed, Instant now, long lastUsed) {
        var code = Typed.compact(typed).getBytes(StandardCharsets.UTF_8);
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - WINDOW, step + WINDOW)
                .filter(candidate -> candidate > lastUsed)
                .filter(candidate ->
                        MessageDigest.isEqual(code, code(secret, candidate).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /// What the app reads from the QR code.
    static String uri(byte[] secret, String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(issuer), escaped(account), Base32.encode(secret), escaped(issuer));
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        var code = Long.toString(number % (long) Math.pow(10, digits));
        return "0".repeat(digits - code.length()) + code;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
