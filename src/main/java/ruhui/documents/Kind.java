package ruhui.documents;

import static ruhui.documents.Format.CSV;
import static ruhui.documents.Format.JPEG;
import static ruhui.documents.Format.OFD;
import static ruhui.documents.Format.PDF;
import static ruhui.documents.Format.PNG;
import static ruhui.documents.Format.WEBP;
import static ruhui.documents.Format.XLSX;
import static ruhui.documents.Format.XML;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a file is sent for, hence what it may be; the only register of types, sizes and pixels.
public enum Kind {
    PICTURE(2400, JPEG, PNG, WEBP),
    SCAN(3508, JPEG, PNG, PDF),
    VOUCHER(3508, JPEG, PNG, PDF),
    RECEIPT(3508, PDF, OFD, XML, JPEG, PNG),
    STATEMENT(0, CSV, XLSX);

    public static final int MAX_BYTES = 10 * 1024 * 1024;
    public static final int MAX_PIXELS = 40_000_000;
    /// The WebP decoder takes forty bytes a pixel.
    public static final int MAX_WEBP_PIXELS = 4_000_000;
    public static final int MAX_SIDE = 12_000;

    private final int keptSide;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Format> formats;

    /// Pictures are kept for screens, scans at 300 dpi of A4 so that small print can be read.
    Kind(int keptSide, Format first, Format... others) {
        this.keptSide = keptSide;
        this.formats = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /// For the attribute `accept` of the file field.
    public String accept() {
        return formats.stream()
                .flatMap(format -> format.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /// Key of the words that stand before the button.
    public String hint() {
        return "documents.allowed." + name().toLowerCase(Locale.ROOT);
    }

    /// Fifty thousand lines of a bank take more room than a scan.
    int mostBytes() {
        return this == STATEMENT ? 24 * 1024 * 1024 : MAX_BYTES;
    }

    int keptSide() {
        return keptSide;
    }

    boolean allows(Format format) {
        return formats.contains(format);
    }
}
