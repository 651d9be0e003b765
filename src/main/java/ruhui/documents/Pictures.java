package ruhui.documents;

import static ruhui.documents.BadFile.Reason.BROKEN;
import static ruhui.documents.BadFile.Reason.BUSY;
import static ruhui.documents.BadFile.Reason.CMYK;
import static ruhui.documents.BadFile.Reason.TOO_MANY_PIXELS;
import static ruhui.documents.BadFile.Reason.WEBP_TOO_LARGE;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.stereotype.Component;

/// Draws every picture anew, so that only what can be seen is kept: no places, no cameras, no second file hidden
/// inside.
@Component
class Pictures {

    private static final int THUMBNAIL_SIDE = 480;
    private static final int AT_ONCE = 2;
    private static final int BIG = 16_000_000;
    private static final long WAIT_SECONDS = 20;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Checked redrawn(Format format, String name, byte[] bytes, int side) throws Refusal, IOException {
        var head = Head.of(format, bytes);
        if (head.components() == 4 && format == Format.JPEG) {
            throw new Refusal(CMYK);
        }
        if (head.scans() > Head.MAX_SCANS || !head.whole()) {
            throw new Refusal(BROKEN);
        }
        var reader = reader(format);
        try (var in = new TimedBytes(bytes)) {
            reader.setInput(in, true, true);
            var pixels = pixels(format, reader.getWidth(0), reader.getHeight(0));
            // A big one may take all the memory that two small ones would.
            var taken = format == Format.WEBP || pixels > BIG ? AT_ONCE : 1;
            enter(taken);
            try {
                return redrawn(decoded(reader, pixels), head.orientation(), name, side);
            } finally {
                places.release(taken);
            }
        } finally {
            reader.dispose();
        }
    }

    private static long pixels(Format format, int width, int height) throws Refusal {
        var pixels = (long) width * height;
        if (width > Kind.MAX_SIDE || height > Kind.MAX_SIDE || pixels > Kind.MAX_PIXELS) {
            throw new Refusal(TOO_MANY_PIXELS);
        }
        if (format == Format.WEBP && pixels > Kind.MAX_WEBP_PIXELS) {
            throw new Refusal(WEBP_TOO_LARGE);
        }
        return pixels;
    }

    private static Checked redrawn(BufferedImage image, int orientation, String name, int side) {
        var upright = Canvas.upright(Canvas.shrunk(image, side), orientation);
        var thumbnail = Canvas.jpeg(Canvas.shrunk(upright, THUMBNAIL_SIDE));
        return new Checked(
                FileType.JPEG,
                name,
                Canvas.jpeg(upright),
                new Checked.Picture(upright.getWidth(), upright.getHeight(), thumbnail));
    }

    private void enter(int taken) throws Refusal {
        try {
            if (!places.tryAcquire(taken, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(BUSY, stopped);
        }
    }

    private static BufferedImage decoded(ImageReader reader, long pixels) throws IOException {
        var every = (int) Math.ceil(Math.sqrt((double) pixels / BIG));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static ImageReader reader(Format format) throws IOException {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            // Named, because the class path is not searched for plug-ins inside a packed application.
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PDF, OFD, XML, CSV, XLSX -> throw new IllegalArgumentException(format.name());
        };
    }
}
