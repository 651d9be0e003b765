package ruhui.documents;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.stream.ImageInputStreamImpl;

/// Feeds a decoder in small bites and stops feeding when its time is up: the only way to end one that was sent in
/// circles.
final class TimedBytes extends ImageInputStreamImpl {

    private static final int BITE = 8192;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

    private final byte[] bytes;
    private final long end = System.nanoTime() + PATIENCE;

    TimedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("Decoding took too long");
        }
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return length == 0 ? 0 : -1;
        }
        var bite = (int) Math.min(Math.min(length, BITE), bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, start, bite);
        streamPos += bite;
        return bite;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
