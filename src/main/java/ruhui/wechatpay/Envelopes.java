package ruhui.wechatpay;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.cipher.AeadCipher;
import com.wechat.pay.java.core.cipher.Verifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import ruhui.wechatpay.Provider.Letter;
import ruhui.wechatpay.Provider.Seal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens what the provider sends us: first the age, then the signature over the very bytes, and only then the content.
/// The library checks no age and trips over odd input, so neither is left to it.
final class Envelopes {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "AEAD_AES_256_GCM";

    private final String serial;
    private final Verifier verifier;
    private final AeadCipher cipher;
    private final InstantSource clock;

    Envelopes(RSAPublicKeyConfig config, InstantSource clock) {
        this.verifier = config.createVerifier();
        this.serial = verifier.getSerialNumber();
        this.cipher = config.createAeadCipher();
        this.clock = clock;
    }

    Letter open(Seal seal, byte[] body) {
        if (!serial.equals(seal.serial())) {
            return new Letter.Forged("another key");
        }
        if (!isFresh(seal.timestamp())) {
            return new Letter.Forged("its age");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        if (!isSigned(seal, text)) {
            return new Letter.Forged("its signature");
        }
        try {
            var envelope = JsonMapper.shared().readTree(text);
            return new Letter.Genuine(
                    Said.text(envelope, "id"), Said.text(envelope, "event_type"), plain(envelope.path("resource")));
        } catch (RuntimeException unreadable) {
            return new Letter.Forged("its content");
        }
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private boolean isSigned(Seal seal, String body) {
        try {
            Base64.getDecoder().decode(seal.signature());
            var message = seal.timestamp() + "\n" + seal.nonce() + "\n" + body + "\n";
            return verifier.verify(serial, message, seal.signature());
        } catch (RuntimeException oddInput) {
            return false;
        }
    }

    private String plain(JsonNode resource) {
        if (!ALGORITHM.equals(resource.path("algorithm").asString(""))) {
            throw new IllegalArgumentException("another algorithm");
        }
        return cipher.decrypt(
                resource.path("associated_data").asString("").getBytes(StandardCharsets.UTF_8),
                Said.text(resource, "nonce").getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(Said.text(resource, "ciphertext")));
    }
}
