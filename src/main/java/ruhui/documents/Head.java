package ruhui.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What the bytes before and between the pixels tell: which way is up, how many colours and passes, and whether the end
/// is there.
record Head(int orientation, int components, int scans, boolean whole) {

    /// Cameras and programs use about ten; thousands only keep a decoder busy.
    static final int MAX_SCANS = 100;

    private static final int UPRIGHT = 1;
    private static final int NONE = 0;
    private static final int END_OF_IMAGE = 0xd9;

    static Head of(Format format, byte[] bytes) {
        return switch (format) {
            case JPEG -> jpeg(ByteBuffer.wrap(bytes));
            case PNG -> other(chunk(ByteBuffer.wrap(bytes, 8, bytes.length - 8), "eXIf", true));
            case WEBP -> {
                var in = ByteBuffer.wrap(bytes, 12, bytes.length - 12).order(ByteOrder.LITTLE_ENDIAN);
                yield other(chunk(in, "EXIF", false));
            }
            case PDF, OFD, XML, CSV, XLSX -> throw new IllegalArgumentException(format.name());
        };
    }

    private static Head other(int orientation) {
        return new Head(orientation, 3, 1, true);
    }

    private static Head jpeg(ByteBuffer in) {
        var orientation = UPRIGHT;
        var components = 0;
        var scans = 0;
        in.position(2);
        while (in.remaining() > 1) {
            var marker = marker(in);
            if (marker == END_OF_IMAGE) {
                return new Head(orientation, components, scans, true);
            }
            if (marker == NONE || in.remaining() < 2) {
                continue;
            }
            var segment = segment(in);
            switch (marker) {
                case 0xda -> scans++;
                case 0xc0, 0xc1, 0xc2 -> components = segment.remaining() > 5 ? segment.get(5) : 0;
                case 0xe1 -> orientation = orientation == UPRIGHT ? app1(segment) : orientation;
                default -> {}
            }
        }
        return new Head(orientation, components, scans, false);
    }

    // One step on; between the markers lie the pixels, where 0xff is followed by zero or a restart.
    private static int marker(ByteBuffer in) {
        if (in.get() != (byte) 0xff) {
            return NONE;
        }
        var marker = in.get(in.position()) & 0xff;
        if (marker < 0xc0 || marker == 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
            return NONE;
        }
        in.get();
        return marker;
    }

    private static ByteBuffer segment(ByteBuffer in) {
        var length = Math.clamp(in.getChar() - 2, 0, in.remaining());
        var segment = in.slice(in.position(), length);
        in.position(in.position() + length);
        return segment;
    }

    private static int app1(ByteBuffer segment) {
        return startsWith(segment, "Exif\0\0") ? tiff(segment.slice(6, segment.remaining() - 6)) : UPRIGHT;
    }

    // PNG: length, name, data, checksum. RIFF: name, length, data, padded to even.
    private static int chunk(ByteBuffer in, String wanted, boolean png) {
        while (in.remaining() >= 8) {
            var length = in.getInt(in.position() + (png ? 0 : 4));
            var name = new byte[4];
            in.get(in.position() + (png ? 4 : 0), name);
            var start = in.position() + 8;
            if (length < 0 || length > in.limit() - start) {
                return UPRIGHT;
            }
            if (new String(name, ISO_8859_1).equals(wanted)) {
                var data = in.slice(start, length);
                return tiff(startsWith(data, "Exif\0\0") ? data.slice(6, length - 6) : data);
            }
            var next = (long) start + length + (png ? 4 : length % 2);
            if (next > in.limit()) {
                return UPRIGHT;
            }
            in.position((int) next);
        }
        return UPRIGHT;
    }

    private static int tiff(ByteBuffer in) {
        try {
            in.order(in.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = in.getInt(4);
            var entries = in.getChar(directory);
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + i * 12;
                if (in.getChar(entry) == 0x0112) {
                    return in.getChar(entry + 8);
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException unreadable) {
            return UPRIGHT;
        }
    }

    private static boolean startsWith(ByteBuffer in, String text) {
        if (in.remaining() < text.length()) {
            return false;
        }
        var start = new byte[text.length()];
        in.get(0, start);
        return new String(start, ISO_8859_1).equals(text);
    }
}
