package ruhui.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReaderTest {

    @Test
    void words_of_a_pdf_come_line_by_line_whatever_the_order_they_are_drawn_in() throws IOException {
        var read = ReadIn.pdf(drawn("BT /F 12 Tf 100 600 Td (second) Tj ET BT /F 12 Tf 100 700 Td (first) Tj ET"));
        assertThat(read.lines()).containsExactly("first", "second");
    }

    @Test
    void a_picture_says_nothing() throws IOException {
        assertThat(ReadIn.pdf(drawn("0 0 10 10 re f")).isEmpty()).isTrue();
        assertThat(Reader.read(FileType.JPEG, Samples.jpeg(10, 10)).isEmpty()).isTrue();
    }

    @Test
    void a_page_that_unpacks_without_end_is_given_up() throws IOException {
        var bomb = drawn(" ".repeat(64 * 1024 * 1024));
        assertThat(bomb.length).isLessThan(Kind.MAX_BYTES);
        assertThat(ReadIn.pdf(bomb).isEmpty()).isTrue();
    }

    @Test
    void a_page_that_draws_or_writes_without_end_is_given_up() throws IOException {
        assertThat(ReadIn.pdf(drawn("0 0 m ".repeat(1_000_000))).isEmpty()).isTrue();
        assertThat(ReadIn.pdf(drawn("BT /F 1 Tf (" + "a".repeat(3_000_000) + ") Tj ET"))
                        .isEmpty())
                .isTrue();
    }

    /// Ten forms, each drawing the next one ten times: ten thousand million drawings.
    @Test
    void forms_within_forms_are_given_up() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            PDFormXObject inner = null;
            for (var depth = 0; depth < 10; depth++) {
                var form = new PDFormXObject(document);
                form.setBBox(new PDRectangle(10, 10));
                form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
                if (inner != null) {
                    form.getResources().put(COSName.getPDFName("F"), inner);
                }
                try (var out = form.getContentStream().createOutputStream()) {
                    out.write((inner == null ? "0 0 m" : "/F Do ".repeat(10)).getBytes(UTF_8));
                }
                inner = form;
            }
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawForm(inner);
            }
            assertThat(ReadIn.pdf(saved(document)).isEmpty()).isTrue();
        }
    }

    @Test
    void data_is_read_by_the_names_of_its_elements() {
        var read = ReadIn.xml("<a><b><Name> 甲 </Name></b><c><Name>乙</Name></c></a>".getBytes(UTF_8));
        assertThat(read.value("b/Name")).contains("甲");
        assertThat(read.value("c/Name")).contains("乙");
        assertThat(read.value("Nam")).isEmpty();
    }

    @Test
    void entities_are_not_followed() {
        assertThat(ReadIn.xml("""
                <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a><b>&x;</b></a>""".getBytes(UTF_8)).isEmpty()).isTrue();
        var laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        assertThat(ReadIn.xml((laughs + "]><a>&l29;</a>").getBytes(UTF_8)).isEmpty())
                .isTrue();
    }

    @Test
    void what_a_page_of_an_ofd_draws_is_read_like_a_printed_one() {
        var content = """
                <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>
                <ofd:TextObject ID="7" Boundary="80 10 60 5"><ofd:TextCode X="0" Y="4">right</ofd:TextCode></ofd:TextObject>
                <ofd:TextObject ID="8" Boundary="10 10.4 60 5"><ofd:TextCode X="0" Y="4">left</ofd:TextCode></ofd:TextObject>
                <ofd:TextObject ID="9" Boundary="10 30 60 5"><ofd:TextCode X="0" Y="4">below</ofd:TextCode></ofd:TextObject>
                </ofd:Layer></ofd:Content></ofd:Page>""";
        var tags = "<t><BuyerName><ofd:ObjectRef xmlns:ofd=\"o\" PageRef=\"1\">9</ofd:ObjectRef></BuyerName></t>";
        var read = ReadIn.ofd(Samples.ofd("Doc_0/Pages/Page_0/Content.xml", content, "Doc_0/Tags/CustomTag.xml", tags));
        assertThat(read.lines()).isEqualTo(List.of("left right", "below"));
        assertThat(read.value("BuyerName")).contains("below");
    }

    @Test
    void an_ofd_that_unfolds_without_end_is_given_up() {
        var blown = "<a>" + " ".repeat(20 * 1024 * 1024) + "</a>";
        assertThat(ReadIn.ofd(Samples.ofd("Doc_0/a.xml", blown)).isEmpty()).isTrue();
    }

    @Test
    void what_is_broken_is_nothing_and_takes_no_time() {
        var begun = System.nanoTime();
        for (var broken : List.of("", "%PDF-1.7 nothing", "PK", "<a><b></a>")) {
            assertThat(ReadIn.pdf(broken.getBytes(UTF_8)).isEmpty()).isTrue();
            assertThat(ReadIn.ofd(broken.getBytes(UTF_8)).isEmpty()).isTrue();
            assertThat(ReadIn.xml(broken.getBytes(UTF_8)).isEmpty()).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private static byte[] drawn(String instructions) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            page.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            page.getResources().put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
            var stream = new COSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(instructions.getBytes(UTF_8));
            }
            page.setContents(new PDStream(stream));
            document.addPage(page);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
