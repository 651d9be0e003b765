package ruhui.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Says in twelve signs whether two sheets hold the same: printed on the form, compared when the paper arrives.
final class Fingerprint {

    private Fingerprint() {}

    /// `licence` is the hash of the scan, whose id changes when the same scan is sent again.
    static String of(Submission sent, String licence) {
        var text = new StringBuilder();
        sent.profile().asked().stream()
                .filter(field -> !(field.kind() instanceof Kind.Scan))
                .forEach(field -> line(text, field.key(), sent.profile().value(field.key())));
        line(text, "licence", licence);
        sent.pictures().forEach(picture -> line(text, picture.sha256(), picture.caption()));
        var hex = HexFormat.of().formatHex(sha256(text.toString()), 0, 6);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8);
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
