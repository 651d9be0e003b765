package ruhui.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    private static final Pdf.Meta META = new Pdf.Meta("入会登记表", "供热协会", "zh");
    private static final String RARE = "䶮㙦〇（热力）㛃￥㎡□■√";
    private static final String LONG_NAME = "北京市朝阳区热力集团有限责任公司（供热分公司）第二热源厂建设项目管理委员会办公室";

    private final Pdf pdf = new Pdf();

    @Test
    void what_is_printed_can_be_read_back() throws IOException {
        var long2000 = "本单位自愿加入协会，遵守章程。".repeat(134).substring(0, 2000);

        var text = text(pdf.render(form(long2000), META)).replaceAll("\\s|第 \\d+ 页，共 \\d+ 页", "");

        assertThat(text).contains(RARE).contains(LONG_NAME);
        assertThat(text.replaceAll("第\\d+页，共\\d+页", "")).contains(long2000);
    }

    @Test
    void pages_are_numbered_in_the_readers_language() throws IOException {
        var two = "<html><body><p>一</p><p style='page-break-before: always'>二</p></body></html>";

        assertThat(text(pdf.render(two, META))).contains("第 1 页，共 2 页").contains("第 2 页，共 2 页");
        assertThat(text(pdf.render(two, new Pdf.Meta("Form", "Association", "en"))))
                .contains("Page 2 of 2");
    }

    @Test
    void it_is_fit_for_the_archive() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(form("短"), META))) {
            var about = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(about).contains("<pdfaid:part>2</pdfaid:part>").contains("<pdfaid:conformance>B");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("入会登记表");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("供热协会");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("zh");
            assertThat(fonts(document))
                    .allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-.*"))
                    .anyMatch(name -> name.endsWith("-Regular"))
                    .anyMatch(name -> name.endsWith("-Bold"));
        }
    }

    @Test
    void a_strangers_check_finds_nothing_wrong_with_it() throws Exception {
        PdfCheck.check(pdf.render(form("短"), META));
    }

    @Test
    void a_character_without_a_shape_is_told_and_replaced() throws IOException {
        assertThat(pdf.missing("𠮷林热力" + RARE + "\n\u200b")).containsExactly(0x20bb7);
        assertThat(text(pdf.render("<html><body><p>𠮷林热力\ufe00</p></body></html>", META)))
                .contains("〓林热力");
    }

    @Test
    void a_picture_comes_by_name_or_as_data() throws IOException {
        var qr = pdf.qr("https://example.org/c/1", 200);
        var html =
                "<html><body><img src='qr.png'/><img src='%s'/></body></html>".formatted(Pdf.dataUri("image/png", qr));

        try (var document = Loader.loadPDF(pdf.render(html, META, Map.of("qr.png", qr)))) {
            assertThat(StreamSupport.stream(
                            document.getPage(0).getResources().getXObjectNames().spliterator(), false))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/x.png", "file:///etc/passwd", "other.png", "data:text/html,x", ""})
    void no_other_picture_is_fetched(String source) {
        assertThatThrownBy(() -> pdf.render("<html><body><img src='" + source + "'/></body></html>", META))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_style_sheet_font_or_file_is_fetched() throws IOException {
        var asked = new AtomicInteger();
        try (var trap = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> count(trap, asked));
            var host = "http://127.0.0.1:" + trap.getLocalPort();
            var secret = Files.createTempFile("secret", ".css");
            Files.writeString(secret, "p:after { content: 'SECRET' }");
            var html = """
                    <html><head>
                    <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
                    <style>@import url(%1$s/b.css); @font-face { font-family: X; src: url(%1$s/c.ttf) }
                    body { background: url(%1$s/d.png); font-family: X } ul { list-style-image: url(%1$s/e.png) }</style>
                    </head><body><p>text</p><ul><li>one</li></ul><object data="%1$s/f.svg" type="image/svg+xml"></object>
                    <a download="x" data-content-type="text/css" href="%2$s">x</a></body></html>
                    """.formatted(host, secret.toUri());

            assertThat(text(pdf.render(html, META))).contains("text").doesNotContain("SECRET");
            assertThat(asked).hasValue(0);
            Files.delete(secret);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>open</body></html>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
            })
    void only_well_formed_pages_are_printed(String html) {
        assertThatThrownBy(() -> pdf.render(html, META)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_qr_code_says_what_it_was_given() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(pdf.qr("证书 2026-0001 https://example.org/c/AB12", 300)));
        var pixels = image.getRGB(0, 0, 300, 300, null, 0, 300);

        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(300, 300, pixels))));

        assertThat(read.getText()).isEqualTo("证书 2026-0001 https://example.org/c/AB12");
    }

    private String form(String text) throws IOException {
        var html =
                """
                <!DOCTYPE html>
                <html><head><style>td { border: 0.5pt solid #000; padding: 2mm 3mm } .k { width: 30mm; font-weight: 700 }</style></head>
                <body><h1>入会登记表</h1>
                <table><tr><td class="k">单位名称</td><td>%s</td></tr>
                <tr><td class="k">法定代表人</td><td>%s</td></tr>
                <tr><td class="k">单位简介</td><td>%s</td></tr></table>
                <p>核对码 <img style="width: 25mm; vertical-align: middle" src="%s" alt=""/></p></body></html>
                """.formatted(LONG_NAME, RARE, text, Pdf.dataUri("image/png", pdf.qr("https://example.org/f/1", 300)));
        var folder = System.getProperty("pdf.look");
        if (folder != null) {
            Files.write(Path.of(folder, "form" + text.length() + ".pdf"), pdf.render(html, META));
        }
        return html;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        var names = new ArrayList<String>();
        for (COSName name : resources.getFontNames()) {
            names.add(resources.getFont(name).getName());
        }
        return names;
    }

    private static void count(ServerSocket trap, AtomicInteger asked) {
        try {
            while (true) {
                trap.accept().close();
                asked.incrementAndGet();
            }
        } catch (IOException closed) {
            return;
        }
    }
}
