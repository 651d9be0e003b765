package ruhui.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.association.Level;
import ruhui.association.Profile;
import ruhui.documents.Pdf;

class CertificatePaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String FORTY = "䶮㙦〇市江南热力（集团）有限责任公司第二热源厂供热管网建设项目管理委员会办公室所";

    private final CertificatePaper papers = new CertificatePaper(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ruhui"),
            new Pdf(),
            "https://ruhui.example.org");

    @ParameterizedTest
    @ValueSource(strings = {"江南热力有限公司", FORTY, "甲乙（丙）“丁”& <戊> 公司"})
    void it_names_unit_rank_days_and_number_on_one_page(String unit) throws IOException {
        try (var paper = print(association("示例供热行业协会", "Example Heating Association"), unit, Level.MEMBER)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(paper.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(paper.getPage(0).getMediaBox().getHeight());
            assertThat(text(paper).replaceAll("\\s", ""))
                    .contains(unit.replace(" ", ""))
                    .contains("会员证书")
                    .contains("兹证明")
                    .contains("为示例供热行业协会会员单位")
                    .contains("有效期2026年11月23日至2027年11月23日")
                    .contains("发证日期2026年11月23日")
                    .contains("ZS-2026-00001")
                    .contains("isamemberunitofExampleHeatingAssociation")
                    .contains("Validfrom23November2026to23November2027")
                    .doesNotContain("第1页");
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void every_rank_with_the_longest_names_stays_on_one_page(Level level) throws IOException {
        var association = association(
                "全国城镇供热与清洁能源综合利用行业发展促进协会联合会",
                "National Federation for the Promotion of Urban Heating and Clean Energy Utilisation");
        try (var paper = print(association, FORTY, level)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(text(paper).replaceAll("\\s", "")).contains(FORTY);
        }
    }

    @Test
    void an_association_without_an_english_name_prints_chinese_alone() throws IOException {
        try (var paper = print(association("示例供热行业协会", ""), "江南热力有限公司", Level.MEMBER)) {
            assertThat(text(paper)).doesNotContain("Valid from").doesNotContain("Certificate");
        }
    }

    @Test
    void its_code_leads_to_the_public_check() throws Exception {
        try (var paper = print(association("示例供热行业协会", "Example Association"), "江南热力有限公司", Level.MEMBER)) {
            var image = new PDFRenderer(paper).renderImageWithDPI(0, 200);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(light)))
                            .getText())
                    .isEqualTo("https://ruhui.example.org/verify/ZS-2026-00001");
        }
    }

    private PDDocument print(Profile association, String unit, Level level) throws IOException {
        var pdf = papers.print(association, "ZS-2026-00001", unit, level, Period.paid(DAY), DAY);
        var folder = System.getProperty("pdf.look");
        if (folder != null) {
            Files.write(
                    Path.of(
                            folder,
                            "certificate-" + unit.length() + "-" + level
                                    + association.nameEn().length() + ".pdf"),
                    pdf);
        }
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    private static Profile association(String zh, String en) {
        return new Profile(zh, en, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }
}
