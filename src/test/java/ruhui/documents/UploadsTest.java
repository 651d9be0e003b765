package ruhui.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ruhui.documents.BadFile.Reason;

class UploadsTest {

    private static final String SECRET = "GPS 39.9042 116.4074 Maker";

    private final Uploads uploads = new Uploads(new Pictures());

    static Stream<Arguments> good() {
        return Stream.of(
                arguments(Kind.PICTURE, "厂区.jpg", Samples.jpeg(300, 200), FileType.JPEG),
                arguments(Kind.PICTURE, "厂区.PNG", Samples.png(300, 200), FileType.JPEG),
                arguments(Kind.PICTURE, "厂区.webp", WebpSamples.pixel(), FileType.JPEG),
                arguments(Kind.PICTURE, "called jpg, is png.jpg", Samples.png(30, 20), FileType.JPEG),
                arguments(Kind.PICTURE, "in passes.jpg", Samples.endlessJpeg(16, 10), FileType.JPEG),
                arguments(Kind.PICTURE, "no ending", Samples.png(30, 20), FileType.JPEG),
                arguments(Kind.SCAN, "执照.pdf", Samples.pdf(), FileType.PDF),
                arguments(Kind.SCAN, "执照.pdf", Samples.pdfWithPaddedReferences(1000), FileType.PDF),
                arguments(Kind.SCAN, "执照.jpeg", Samples.jpeg(300, 200), FileType.JPEG),
                arguments(Kind.VOUCHER, "回单.pdf", Samples.pdf(Doctored::link), FileType.PDF),
                arguments(Kind.RECEIPT, "票据.ofd", Samples.ofd("Doc_0/Document.xml", "<x/>"), FileType.OFD),
                arguments(Kind.RECEIPT, "发票.xml", Samples.text("<?xml version=\"1.0\"?><EInvoice/>"), FileType.XML),
                arguments(Kind.RECEIPT, "发票.xml", Samples.text("\ufeff<EInvoice>热力</EInvoice>"), FileType.XML),
                arguments(Kind.RECEIPT, "发票.pdf", Samples.pdf(), FileType.PDF));
    }

    @ParameterizedTest
    @MethodSource("good")
    void what_is_good_comes_in(Kind kind, String name, byte[] bytes, FileType type) {
        var checked = check(kind, name, bytes);

        assertThat(checked.type()).isEqualTo(type);
        assertThat(checked.name()).isEqualTo(name);
        assertThat(checked.picture() != null).isEqualTo(type == FileType.JPEG);
    }

    static Stream<Arguments> bad() {
        return Stream.concat(badPictures(), Stream.concat(badPdfs(), badData()));
    }

    private static Stream<Arguments> badPictures() {
        var jpeg = Samples.jpeg(800, 600);
        var heic = Samples.join("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", Samples.filled(100, 0));
        return Stream.of(
                arguments(Reason.EMPTY, Kind.PICTURE, "a.jpg", new byte[0]),
                arguments(Reason.TOO_LARGE, Kind.PICTURE, "a.jpg", Samples.filled(Kind.MAX_BYTES + 1, 0xff)),
                arguments(Reason.TOO_MANY_PIXELS, Kind.PICTURE, "a.png", Samples.pngClaiming(60_000, 60_000)),
                arguments(Reason.TOO_MANY_PIXELS, Kind.PICTURE, "a.png", Samples.pngClaiming(12_001, 10)),
                arguments(Reason.TOO_MANY_PIXELS, Kind.PICTURE, "a.png", Samples.pngClaiming(8_000, 5_001)),
                arguments(Reason.TOO_MANY_PIXELS, Kind.PICTURE, "a.png", Samples.pngClaiming(Integer.MAX_VALUE, 2)),
                arguments(Reason.WEBP_TOO_LARGE, Kind.PICTURE, "a.webp", WebpSamples.claiming(2001, 2000)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.png", Samples.pngClaiming(0, 10)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.png", Samples.pngClaiming(500, 500)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.jpg", Samples.cut(jpeg, jpeg.length / 2)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.jpg", Samples.cut(jpeg, 30)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.png", Samples.cut(Samples.png(300, 200), 20)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.png", Samples.cut(Samples.png(300, 200), 400)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.jpg", Samples.cut(jpeg, jpeg.length - 2)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.webp", Samples.cut(WebpSamples.pixel(), 30)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.jpg", Samples.endlessJpeg(6000, 20_000)),
                arguments(Reason.BROKEN, Kind.PICTURE, "a.jpg", Samples.endlessJpeg(16, 101)),
                arguments(Reason.HEIC, Kind.PICTURE, "a.heic", heic),
                arguments(Reason.HEIC, Kind.PICTURE, "a.jpg", heic),
                arguments(Reason.WRONG_TYPE, Kind.PICTURE, "a.jpg", Samples.join("MZ", Samples.filled(200, 0x90))),
                arguments(Reason.WRONG_TYPE, Kind.PICTURE, "a.gif", Samples.join("GIF89a", Samples.filled(50, 0))),
                arguments(Reason.WRONG_TYPE, Kind.PICTURE, "a.jpg", Samples.text("<svg onload='alert(1)'/>")),
                arguments(Reason.WRONG_TYPE, Kind.PICTURE, "a.jpg", Samples.pdf()),
                arguments(Reason.WRONG_TYPE, Kind.PICTURE, "a.exe", jpeg),
                arguments(Reason.WRONG_TYPE, Kind.PICTURE, "a.jpg.html", jpeg),
                arguments(Reason.WRONG_TYPE, Kind.SCAN, "a.webp", WebpSamples.pixel()),
                arguments(Reason.WRONG_TYPE, Kind.SCAN, "a.pdf", jpeg));
    }

    private static Stream<Arguments> badPdfs() {
        var pdf = Samples.pdf();
        return Stream.of(
                arguments(Reason.ACTIVE_CONTENT, Kind.SCAN, "a.pdf", Samples.pdf(Doctored::script)),
                arguments(Reason.ACTIVE_CONTENT, Kind.SCAN, "a.pdf", Samples.pdf(Doctored::hiddenScript)),
                arguments(Reason.ACTIVE_CONTENT, Kind.SCAN, "a.pdf", Samples.pdf(Doctored::launch)),
                arguments(Reason.ACTIVE_CONTENT, Kind.SCAN, "a.pdf", Samples.pdf(Doctored::attachment)),
                arguments(Reason.ENCRYPTED, Kind.SCAN, "a.pdf", Samples.encryptedPdf("")),
                arguments(Reason.ENCRYPTED, Kind.SCAN, "a.pdf", Samples.encryptedPdf("reader")),
                arguments(Reason.BROKEN, Kind.SCAN, "a.pdf", Samples.cut(pdf, pdf.length / 2)),
                arguments(
                        Reason.BROKEN,
                        Kind.SCAN,
                        "a.pdf",
                        Samples.join("%PDF-1.4\n", Samples.filled(300, 'x'), "\n%%EOF")),
                arguments(Reason.BROKEN, Kind.SCAN, "a.pdf", Samples.pdfWithPaddedReferences(200 * 1024 * 1024)),
                arguments(Reason.BROKEN, Kind.SCAN, "a.pdf", Samples.join(pdf, Samples.zip("a.html", "<script/>"))),
                arguments(Reason.WRONG_TYPE, Kind.SCAN, "a.pdf", Samples.join("<html><script>1</script>", pdf)),
                arguments(Reason.WRONG_TYPE, Kind.SCAN, "a.jpg", pdf));
    }

    private static Stream<Arguments> badData() {
        var doctype = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        var lots = new String[402];
        for (var i = 0; i < lots.length; i += 2) {
            lots[i] = "f" + i;
            lots[i + 1] = "x";
        }
        return Stream.of(
                arguments(Reason.WRONG_TYPE, Kind.RECEIPT, "a.ofd", Samples.zip("a.txt", "x")),
                arguments(Reason.WRONG_TYPE, Kind.SCAN, "a.ofd", Samples.ofd()),
                arguments(Reason.WRONG_TYPE, Kind.RECEIPT, "a.docx", Samples.ofd()),
                arguments(Reason.BROKEN, Kind.RECEIPT, "a.ofd", Samples.ofd("big", "0".repeat(30_000_000))),
                arguments(Reason.BROKEN, Kind.RECEIPT, "a.ofd", Samples.ofd(lots)),
                arguments(Reason.BROKEN, Kind.RECEIPT, "a.ofd", Samples.ofd("../../x", "x")),
                arguments(Reason.BROKEN, Kind.RECEIPT, "a.ofd", Samples.cut(Samples.ofd("b", "x".repeat(999)), 90)),
                arguments(Reason.ACTIVE_CONTENT, Kind.RECEIPT, "a.ofd", Samples.zip("OFD.xml", doctype)),
                arguments(Reason.ACTIVE_CONTENT, Kind.RECEIPT, "a.xml", Samples.text(doctype)),
                arguments(
                        Reason.ACTIVE_CONTENT, Kind.RECEIPT, "a.xml", Samples.text("<?xml-stylesheet href='x'?><a/>")),
                arguments(Reason.BROKEN, Kind.RECEIPT, "a.xml", Samples.text("<a><b></a>")),
                arguments(Reason.BROKEN, Kind.RECEIPT, "a.xml", Samples.text("<a>".repeat(200))),
                arguments(Reason.WRONG_TYPE, Kind.RECEIPT, "a.xml", Samples.text("<html><body/></html>")),
                arguments(
                        Reason.WRONG_TYPE,
                        Kind.RECEIPT,
                        "a.xml",
                        Samples.text("<a><script xmlns='http://www.w3.org/1999/xhtml'>1</script></a>")),
                arguments(Reason.WRONG_TYPE, Kind.RECEIPT, "a.pdf", Samples.text("just words")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_is_bad_stays_out(Reason reason, Kind kind, String name, byte[] bytes) {
        var no = refused(kind, name, bytes);

        assertThat(no.reason()).isEqualTo(reason);
        assertThat(no.problem().key()).isEqualTo(BadFile.key(reason, kind));
        assertThat(no.problem().args()).startsWith(name);
    }

    @Test
    void the_real_size_is_told() {
        var no = refused(Kind.PICTURE, "a.jpg", new byte[Kind.MAX_BYTES * 2]);

        assertThat(no.problem().args()).containsExactly("a.jpg", "20.0", 10);
    }

    @Test
    void a_picture_loses_place_and_camera() {
        var photo = Samples.withExif(Samples.jpeg(640, 480), 1, SECRET);

        var kept = check(Kind.PICTURE, "photo.jpg", photo);

        assertThat(read(photo)).contains(SECRET, "Exif");
        assertThat(read(kept.bytes())).doesNotContain(SECRET, "Exif");
        assertThat(read(picture(kept).thumbnail())).doesNotContain(SECRET, "Exif");
    }

    @Test
    void a_picture_loses_what_was_hidden_behind_it() {
        var polyglot =
                Samples.join(Samples.jpeg(64, 48), "<script>alert(1)</script>", Samples.zip("evil.class", "evil"));

        var kept = check(Kind.PICTURE, "photo.jpg", polyglot);

        assertThat(read(kept.bytes())).doesNotContain("script", "evil");
    }

    @Test
    void names_are_data_and_never_paths() {
        assertThat(Uploads.cleaned("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Uploads.cleaned("C:\\Users\\me\\执照.pdf")).isEqualTo("执照.pdf");
        assertThat(Uploads.cleaned("a\0b\r\nc.jpg")).isEqualTo("abc.jpg");
        assertThat(Uploads.cleaned("photo\u202egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(Uploads.cleaned(" / ")).isEqualTo("-");
        assertThat(Uploads.cleaned("𠮷".repeat(300) + ".jpg"))
                .endsWith("𠮷.jpg")
                .hasSize(196 * 2 + 4);
    }

    private Checked check(Kind kind, String name, byte[] bytes) {
        return uploads.check(kind, name, new ByteArrayInputStream(bytes));
    }

    private BadFile refused(Kind kind, String name, byte[] bytes) {
        return catchThrowableOfType(BadFile.class, () -> check(kind, name, bytes));
    }

    private static Checked.Picture picture(Checked checked) {
        assertThat(checked.picture()).isNotNull();
        return checked.picture();
    }

    private static String read(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
