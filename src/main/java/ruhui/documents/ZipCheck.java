package ruhui.documents;

import static ruhui.documents.BadFile.Reason.BROKEN;
import static ruhui.documents.BadFile.Reason.WRONG_TYPE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/// OFD receipts and XLSX tables: a zip with the `wanted` entry in it, counted as it unfolds because its own figures may
/// lie.
final class ZipCheck {

    private static final int MAX_ENTRIES = 200;
    private static final long MAX_BYTES = 100L * 1024 * 1024;
    private static final int MAX_RATIO = 50;
    // Below this even a very even page of drawing instructions is harmless.
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;
    private static final int MAX_ROOT = 256 * 1024;

    private ZipCheck() {}

    static void check(byte[] bytes, String wanted) throws Refusal, IOException {
        var allowed = Math.min(MAX_BYTES, Math.max(RATIO_COUNTS_FROM, (long) bytes.length * MAX_RATIO));
        var unfolded = 0L;
        var found = false;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES || entry.getName().contains("..")) {
                    throw new Refusal(BROKEN);
                }
                if (entry.getName().equals(wanted)) {
                    found = true;
                    unfolded += root(zip);
                } else {
                    unfolded += counted(zip, allowed - unfolded);
                }
            }
        }
        if (!found) {
            throw new Refusal(WRONG_TYPE);
        }
    }

    private static long root(InputStream zip) throws Refusal, IOException {
        var xml = new ByteArrayOutputStream();
        xml.write(zip.readNBytes(MAX_ROOT));
        if (zip.read() >= 0) {
            throw new Refusal(BROKEN);
        }
        XmlCheck.check(xml.toByteArray());
        return xml.size();
    }

    private static long counted(InputStream zip, long allowed) throws Refusal, IOException {
        var chunk = new byte[8192];
        var length = 0L;
        for (var read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            length += read;
            if (length > allowed) {
                throw new Refusal(BROKEN);
            }
        }
        return length;
    }
}
