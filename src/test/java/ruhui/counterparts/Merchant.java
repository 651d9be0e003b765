package ruhui.counterparts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/// Signs and checks by the published rules, with nothing of the counterpart but the settings it prints.
final class Merchant {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final Map<String, String> settings;
    long secondsLate;

    Merchant(Map<String, String> settings) {
        this.settings = settings;
    }

    HttpResponse<String> get(String target) throws Exception {
        return send("GET", target, "", "");
    }

    HttpResponse<String> post(String target, String body) throws Exception {
        return send("POST", target, body, "");
    }

    /// `spoilt` is appended to the body after it was signed.
    HttpResponse<String> send(String method, String target, String body, String spoilt) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(settings.get("RUHUI_WECHATPAY_API_BASE") + target))
                .timeout(Duration.ofSeconds(5))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Wechatpay-Serial", settings.get("RUHUI_WECHATPAY_PUBLIC_KEY_ID"))
                .header("Authorization", authorization(method, target, body))
                .method(method, BodyPublishers.ofString(body + spoilt))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    String order(String number, long fen, String more) {
        return """
                {"appid":"%s","mchid":"%s","description":"会费","out_trade_no":"%s","notify_url":"%s/notify","amount":{"total":%d,"currency":"CNY"}%s}\
                """.formatted(
                        settings.get("RUHUI_WECHATPAY_APPID"),
                        settings.get("RUHUI_WECHATPAY_MCHID"),
                        number,
                        settings.get("RUHUI_WECHATPAY_NOTIFY_BASE"),
                        fen,
                        more);
    }

    String mchid() {
        return settings.get("RUHUI_WECHATPAY_MCHID");
    }

    /// Whether the provider signed this; asks for the headers in the very case they are published in.
    boolean trusts(Map<String, String> headers, String body) throws GeneralSecurityException, IOException {
        var message = headers.get("Wechatpay-Timestamp") + "\n" + headers.get("Wechatpay-Nonce") + "\n" + body + "\n";
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(providerKey());
        signature.update(message.getBytes(StandardCharsets.UTF_8));
        return headers.get("Wechatpay-Serial").equals(settings.get("RUHUI_WECHATPAY_PUBLIC_KEY_ID"))
                && signature.verify(Base64.getDecoder().decode(headers.get("Wechatpay-Signature")));
    }

    private String authorization(String method, String target, String body) throws Exception {
        var timestamp = System.currentTimeMillis() / 1000 - secondsLate;
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(merchantKey());
        signature.update("%s\n%s\n%d\nnonce\n%s\n"
                .formatted(method, target, timestamp, body)
                .getBytes(StandardCharsets.UTF_8));
        return "WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"nonce\",timestamp=\"%d\",serial_no=\"%s\",signature=\"%s\""
                .formatted(
                        mchid(),
                        timestamp,
                        settings.get("RUHUI_WECHATPAY_SERIAL"),
                        Base64.getEncoder().encodeToString(signature.sign()));
    }

    private PrivateKey merchantKey() throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pem("RUHUI_WECHATPAY_KEY_FILE")));
    }

    private PublicKey providerKey() throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(pem("RUHUI_WECHATPAY_PUBLIC_KEY_FILE")));
    }

    private byte[] pem(String setting) throws IOException {
        var text = Files.readString(Path.of(settings.get(setting)));
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
