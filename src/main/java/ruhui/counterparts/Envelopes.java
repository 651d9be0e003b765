package ruhui.counterparts;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Seals call-backs, true ones and forged ones.
final class Envelopes {

    static final String SERIAL = "Wechatpay-Serial";
    static final String SIGNATURE = "Wechatpay-Signature";
    static final String TIMESTAMP = "Wechatpay-Timestamp";
    static final String NONCE = "Wechatpay-Nonce";

    private final Keys keys;
    private final Times times;
    private final Map<String, PrivateKey> ours = new ConcurrentHashMap<>();

    Envelopes(Keys keys, Times times) {
        this.keys = keys;
        this.times = times;
    }

    /// `age` is how long ago it claims to be written; `changes` are fields of what is hidden in it.
    Envelope seal(Notice notice, Forgery forgery, Duration age, Map<String, Object> changes) {
        var moment = times.machine().minus(forgery == Forgery.STALE ? Duration.ofMinutes(6) : age);
        var plain = Json.changed(notice.plain(), changes);
        var body = Json.bytes(outside(notice, hidden(notice, plain, forgery)));
        var signed = signed(body, moment.getEpochSecond(), forgery == Forgery.OTHER_KEY ? Stranger.KEY : mine());
        return spoil(signed, forgery);
    }

    private static Map<String, Object> outside(Notice notice, Map<String, Object> resource) {
        return Json.map(
                "id",
                notice.id(),
                "create_time",
                Times.written(notice.at()),
                "resource_type",
                "encrypt-resource",
                "event_type",
                notice.event(),
                "summary",
                notice.event().startsWith("REFUND") ? "退款通知" : "支付成功",
                "resource",
                resource);
    }

    private Map<String, Object> hidden(Notice notice, String plain, Forgery forgery) {
        var type = notice.event().startsWith("REFUND") ? "refund" : "transaction";
        var nonce = Seal.random(12);
        var key = forgery == Forgery.OTHER_API_KEY ? Seal.random(32).getBytes(StandardCharsets.UTF_8) : keys.apiKey();
        return Json.map(
                "original_type",
                type,
                "algorithm",
                Seal.ALGORITHM,
                "ciphertext",
                Seal.hide(plain, key, nonce, type),
                "associated_data",
                forgery == Forgery.NO_ASSOCIATED_DATA ? null : type,
                "nonce",
                nonce);
    }

    private Envelope signed(byte[] body, long second, PrivateKey key) {
        var nonce = Seal.random(32);
        var message = second + "\n" + nonce + "\n" + new String(body, StandardCharsets.UTF_8) + "\n";
        return new Envelope(
                Map.of(
                        SERIAL,
                        keys.current(),
                        SIGNATURE,
                        Seal.sign(message, key),
                        TIMESTAMP,
                        "" + second,
                        NONCE,
                        nonce,
                        "Wechatpay-Signature-Type",
                        "WECHATPAY2-SHA256-RSA2048",
                        "Content-Type",
                        "application/json"),
                body);
    }

    private Envelope spoil(Envelope signed, Forgery forgery) {
        return switch (forgery) {
            case TRUE, OTHER_KEY, OTHER_API_KEY, NO_ASSOCIATED_DATA, STALE -> signed;
            case NO_SIGNATURE -> signed.without(SIGNATURE);
            case EMPTY_SIGNATURE -> signed.with(SIGNATURE, "");
            case WRONG_SIGNATURE -> signed.with(SIGNATURE, Seal.sign("something else", mine()));
            case BITTEN_BODY -> signed.bitten();
            case OTHER_BODY -> signed.withBody("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
            case NOT_BASE64 -> signed.with(SIGNATURE, "*** not base64 ***");
            case NO_TIMESTAMP -> signed.without(TIMESTAMP);
            case OTHER_TIMESTAMP -> signed.with(TIMESTAMP, "" + (times.machine().getEpochSecond() - 1));
            case NO_NONCE -> signed.without(NONCE);
            case UNKNOWN_SERIAL -> signed.with(SERIAL, "PUB_KEY_ID_TEST00000000000000000000");
            case NO_BODY -> signed.withBody(new byte[0]);
            case SIGNTEST -> signed.with(SIGNATURE, "WECHATPAY/SIGNTEST/" + signed.header(SIGNATURE));
        };
    }

    private PrivateKey mine() {
        return ours.computeIfAbsent(keys.current(), id -> keys.provider(id).getPrivate());
    }

    /// Drawn only when somebody asks for it.
    private static final class Stranger {

        private static final PrivateKey KEY = draw();

        private static PrivateKey draw() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair().getPrivate();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
