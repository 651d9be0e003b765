package ruhui.documents;

import static ruhui.documents.BadFile.Reason.BROKEN;
import static ruhui.documents.BadFile.Reason.EMPTY;
import static ruhui.documents.BadFile.Reason.HEIC;
import static ruhui.documents.BadFile.Reason.TOO_LARGE;
import static ruhui.documents.BadFile.Reason.WRONG_TYPE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.tika.Tika;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/// Lets in only files that are what they say, by looking inside; no database, so call it outside a transaction.
@Service
public class Uploads {

    private static final int LONGEST_NAME = 200;

    private final Pictures pictures;
    private final Tika tika = new Tika();

    Uploads(Pictures pictures) {
        this.pictures = pictures;
    }

    public Checked check(Kind kind, MultipartFile file) {
        var given = file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            return check(kind, given == null ? "" : given, in);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Throws `BadFile`.
    public Checked check(Kind kind, String givenName, InputStream in) {
        var name = cleaned(givenName);
        var bytes = read(kind, name, in);
        try {
            var format = format(kind, bytes);
            if (!kind.allows(format) || !format.mayBeCalled(name)) {
                throw new Refusal(WRONG_TYPE);
            }
            return checked(kind, format, name, bytes);
        } catch (Refusal no) {
            throw new BadFile(no.reason, kind, name);
        }
    }

    private static byte[] read(Kind kind, String name, InputStream in) {
        try {
            var bytes = in.readNBytes(kind.mostBytes() + 1);
            if (bytes.length == 0) {
                throw new BadFile(EMPTY, kind, name);
            }
            if (bytes.length > kind.mostBytes()) {
                var length = bytes.length + in.transferTo(OutputStream.nullOutputStream());
                throw new BadFile(TOO_LARGE, kind, name, megabytes(length), kind.mostBytes() >> 20);
            }
            return bytes;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    // Rounded up, so that nobody reads "10.0 MB; the limit is 10 MB".
    private static String megabytes(long length) {
        return String.format(Locale.ROOT, "%.1f", Math.ceil(length * 10 / (1024.0 * 1024.0)) / 10);
    }

    private Format format(Kind kind, byte[] bytes) throws Refusal {
        if (kind.allows(Format.CSV) && TextCheck.looksLikeIt(bytes)) {
            return Format.CSV;
        }
        if (XmlCheck.looksLikeIt(bytes)) {
            return Format.XML;
        }
        return switch (tika.detect(bytes)) {
            case "image/jpeg" -> Format.JPEG;
            case "image/png" -> Format.PNG;
            case "image/webp" -> Format.WEBP;
            case "application/pdf" -> Format.PDF;
            case "application/zip", "application/x-tika-ooxml" -> kind.allows(Format.XLSX) ? Format.XLSX : Format.OFD;
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                throw new Refusal(HEIC);
            default -> throw new Refusal(WRONG_TYPE);
        };
    }

    private Checked checked(Kind kind, Format format, String name, byte[] bytes) throws Refusal {
        try {
            return switch (format) {
                case JPEG, PNG, WEBP -> pictures.redrawn(format, name, bytes, kind.keptSide());
                case PDF -> {
                    PdfCheck.check(bytes);
                    yield new Checked(FileType.PDF, name, bytes, null);
                }
                case CSV -> new Checked(FileType.CSV, name, bytes, null);
                case XLSX -> {
                    ZipCheck.check(bytes, "xl/workbook.xml");
                    yield new Checked(FileType.XLSX, name, bytes, null);
                }
                case OFD -> {
                    ZipCheck.check(bytes, "OFD.xml");
                    yield new Checked(FileType.OFD, name, bytes, null);
                }
                case XML -> {
                    XmlCheck.check(bytes);
                    yield new Checked(FileType.XML, name, bytes, null);
                }
            };
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw new Refusal(BROKEN, unreadable);
        }
    }

    /// The name is data: without folders, without characters one cannot see, never a path.
    static String cleaned(String given) {
        var plain = Normalizer.normalize(given, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "");
        var last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
                .strip();
        var start = Math.max(0, last.codePointCount(0, last.length()) - LONGEST_NAME);
        var name = last.substring(last.offsetByCodePoints(0, start));
        return name.isEmpty() ? "-" : name;
    }
}
