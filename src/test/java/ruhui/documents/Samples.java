package ruhui.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files good and bad, made on the spot.
final class Samples {

    interface Change {
        void on(PDDocument document) throws IOException;
    }

    private Samples() {}

    static byte[] jpeg(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] transparentPng(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /// A red left half and a blue right half.
    static byte[] halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(image, "jpeg");
    }

    /// The JPEG with an EXIF block: orientation, and a maker's name where places and cameras stand.
    static byte[] withExif(byte[] jpeg, int orientation, String secret) {
        var text = (secret + "\0").getBytes(ISO_8859_1);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + text.length);
        tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(text.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(text);
        var length = 2 + 6 + tiff.capacity();
        var app1 = join(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length}, "Exif\0\0", tiff.array());
        return join(Arrays.copyOf(jpeg, 2), app1, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// About a hundred bytes that claim to be a picture of this size.
    static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(new byte[40])),
                chunk("IEND", new byte[0]));
    }

    /// A progressive JPEG of many pixels whose thousands of empty passes would keep a decoder busy for minutes.
    static byte[] endlessJpeg(int side, int scans) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0xff, 0xd8));
        out.writeBytes(bytes(0xff, 0xdb, 0, 67, 0));
        out.writeBytes(filled(64, 1));
        out.writeBytes(bytes(0xff, 0xc2, 0, 11, 8, side >> 8, side, side >> 8, side, 1, 1, 0x11, 0));
        out.writeBytes(bytes(0xff, 0xc4, 0, 20, 0x10));
        out.writeBytes(bytes(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe0));
        for (var i = 0; i < scans; i++) {
            out.writeBytes(bytes(0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0, 0, 0, 0, 0));
        }
        out.writeBytes(bytes(0xff, 0xd9));
        return out.toByteArray();
    }

    static byte[] pdf(Change change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] pdf() {
        return pdf(document -> {});
    }

    static byte[] encryptedPdf(String readersPassword) {
        return pdf(document ->
                document.protect(new StandardProtectionPolicy("owner", readersPassword, new AccessPermission())));
    }

    /// A sound PDF 1.5, but its cross-reference stream unpacks to `padding` bytes more than needed.
    static byte[] pdfWithPaddedReferences(int padding) {
        var body = new StringBuilder("%PDF-1.5\n");
        var table = ByteBuffer.allocate(5 * 6 + padding).put(new byte[6]);
        for (var object : new String[] {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R>>"
        }) {
            table.put((byte) 1).putInt(body.length()).put((byte) 0);
            body.append(table.position() / 6 - 1)
                    .append(" 0 obj\n")
                    .append(object)
                    .append("\nendobj\n");
        }
        table.put((byte) 1).putInt(body.length()).put((byte) 0);
        var packed = deflated(table.array());
        return join(
                body + "4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Filter/FlateDecode/Length " + packed.length
                        + ">>\nstream\n",
                packed,
                "\nendstream\nendobj\nstartxref\n" + body.length() + "\n%%EOF\n");
    }

    static byte[] zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    static byte[] ofd(String... more) {
        var all = new String[more.length + 2];
        all[0] = "OFD.xml";
        all[1] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>";
        System.arraycopy(more, 0, all, 2, more.length);
        return zip(all);
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] join(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part instanceof String text ? text.getBytes(ISO_8859_1) : (byte[]) part);
        }
        return out.toByteArray();
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static BufferedImage painted(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.DARK_GRAY));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        var bytes = new ByteArrayOutputStream();
        var sum = new CRC32();
        sum.update(name.getBytes(ISO_8859_1));
        sum.update(data);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(data.length);
            out.writeBytes(name);
            out.write(data);
            out.writeInt((int) sum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] data) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            out.write(data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
