package ruhui.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ruhui.ModuleTest;
import ruhui.entry.Cases;
import ruhui.entry.Filled;
import ruhui.shared.Lang;

class RegistrationFormTest extends ModuleTest {

    private static final String LONG_NAME = "北京市朝阳区热力集团有限责任公司（供热分公司）第二热源厂建设项目管理委员会";
    private static final String RARE = "䶮㙦〇（热力）";

    private final RegistrationForm form;
    private final PrintedForms printed;
    private final Admitted admitted;
    private final Cases cases;

    RegistrationFormTest(RegistrationForm form, PrintedForms printed, Admitted admitted, Cases cases) {
        this.form = form;
        this.printed = printed;
        this.admitted = admitted;
        this.cases = cases;
    }

    @Test
    void every_answer_caption_and_character_is_on_paper() throws IOException {
        var introduction = "本单位自愿加入协会，遵守章程。".repeat(143).substring(0, 2000);
        var id = admitted.activated(answers(Map.of(
                "unitName", LONG_NAME, "legalName", "郑" + RARE, "introduction", introduction, "scope", "供热" + RARE)));

        var text = text(Look.at("form", form.print(id, Lang.ZH).pdf()));

        var bare = bare(text, id);
        assertThat(bare).contains(LONG_NAME, "郑" + RARE, introduction, "供热" + RARE, "二号热源厂厂区");
        cases.sheet(id, Lang.ZH)
                .parts()
                .forEach(part -> part.rows()
                        .forEach(row -> assertThat(bare)
                                .contains(
                                        row.label().replaceAll("\\s", ""),
                                        row.value().replaceAll("\\s", ""))));
        assertThat(bare).contains("致：示例市供热行业协会", "单位盖章", "法定代表人签字", "秘书处意见", "会员编号：");
    }

    @Test
    void every_page_says_which_case_which_data_and_which_page_it_is() throws IOException {
        var id = admitted.activated(answers(Map.of("introduction", "供热。".repeat(600))));
        var number = cases.card(id).number();
        try (var document = Loader.loadPDF(form.print(id, Lang.ZH).pdf())) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains(number, cases.fingerprint(id), "第 " + page + " 页，共 " + pages + " 页");
                assertThat(document.getPage(page - 1).getResources().getXObjectNames())
                        .as("QR code on page " + page)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void the_english_edition_has_english_labels() throws IOException {
        var id = admitted.activated();
        var text = text(Look.at("form-en", form.print(id, Lang.EN).pdf()));

        assertThat(text).contains("Entry Registration Form", "Declaration", "Check code", "Page 1 of ");
        assertThat(text).doesNotContain("单位盖章", "秘书处意见");
    }

    @Test
    void the_same_data_are_kept_once_and_other_data_beside_them() {
        var id = admitted.received();
        var before = cases.fingerprint(id);
        form.print(id, Lang.ZH);
        form.print(id, Lang.EN);
        assertThat(records(id)).isEqualTo(1);
        assertThat(printed.find(id, before)).contains(cases.sheet(id, Lang.ZH));

        admitted.mend(id, "regStreet", "样例街 9 号 2 层");
        form.print(id, Lang.ZH);
        assertThat(records(id)).isEqualTo(2);
        assertThat(cases.fingerprint(id)).isNotEqualTo(before);
    }

    @Test
    void the_code_leads_to_the_paper_desk_and_is_read_back() {
        var address = RegistrationForm.address("https://join.example.org", "R2026-00417", "abcd-ef01-2345");

        assertThat(address).isEqualTo("https://join.example.org/staff/papers?code=R2026-00417.abcd-ef01-2345");
        for (var typed : new String[] {
            address,
            address + "\r\n",
            "https%3A%2F%2Fjoin.example.org%2Fstaff%2Fpapers%3Fcode%3DR2026-00417.abcd-ef01-2345",
            "r2026-00417.ABCD-EF01-2345",
            "Ｒ2026-00417．abcdef012345"
        }) {
            assertThat(ScannedCode.read(typed)).as(typed).contains(new ScannedCode("R2026-00417", "abcd-ef01-2345"));
        }
        assertThat(ScannedCode.read("R202600417")).contains(new ScannedCode("R2026-00417", ""));
        assertThat(ScannedCode.read("EA123456789CN")).isEmpty();
        assertThat(ScannedCode.read("%%%")).isEmpty();
    }

    private static Map<String, String> answers(Map<String, String> others) {
        var answers = new HashMap<>(Filled.answers());
        answers.putAll(others);
        return answers;
    }

    private int records(UUID id) {
        return db.sql("select count(*) from admission.printed_form where case_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Without blanks and without what stands on every page, so that text can be followed over the pages.
    private String bare(String text, UUID id) {
        return text.replaceAll("\\s", "")
                .replaceAll("第\\d+页，共\\d+页", "")
                .replace("示例市供热行业协会入会登记表编号" + cases.card(id).number() + "核对码" + cases.fingerprint(id), "");
    }
}
