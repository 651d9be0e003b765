package ruhui.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/// WebP pictures, kept as text.
final class WebpSamples {

    private WebpSamples() {}

    /// One pixel; nothing here writes WebP.
    static byte[] pixel() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");
    }

    /// The same, saying that it is this large.
    static byte[] claiming(int width, int height) {
        var bytes = pixel();
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) width)
                .putShort(28, (short) height);
        return bytes;
    }
}
