package ruhui.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature Alibaba Cloud asks of a request: ACS3-HMAC-SHA256.
record Acs3(String keyId, String secret) {

    private static final String METHOD = "ACS3-HMAC-SHA256";

    /// The value of the header `Authorization` for a POST to `/` with an empty body.
    String authorization(SortedMap<String, String> query, SortedMap<String, String> headers) {
        var names = String.join(";", headers.keySet());
        return "%s Credential=%s,SignedHeaders=%s,Signature=%s"
                .formatted(METHOD, keyId, names, signature(query, headers, names));
    }

    private String signature(Map<String, String> query, Map<String, String> headers, String names) {
        var lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        var canonical =
                "POST\n/\n%s\n%s\n%s\n%s".formatted(encoded(query), lines, names, headers.get("x-acs-content-sha256"));
        return hmac(METHOD + "\n" + sha256(canonical));
    }

    /// As it stands in the address, in the order that is signed.
    static String encoded(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return keyId;
    }
}
