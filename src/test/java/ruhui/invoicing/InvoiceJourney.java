package ruhui.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.documents.FileId;
import ruhui.documents.Vouchers;
import ruhui.dues.Charged;
import ruhui.shared.Ids;
import ruhui.shared.Refused;
import ruhui.shared.Role;

class InvoiceJourney extends ModuleTest {

    private static final String NUMBER = "26110000000000000001";

    @Autowired
    Charged charged;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Titles titles;

    @Autowired
    Invoices invoices;

    private UUID caseId;
    private Visitor unit;
    private Visitor finance;

    @BeforeEach
    void aUnitHasATitle(@Autowired Ready ready) {
        ready.association();
        caseId = charged.unit();
        unit = signedIn.unit(caseId);
        finance = signedIn.staff(Role.FINANCE);
    }

    @Test
    void a_title_begins_with_what_is_known_of_the_unit() {
        var form = sees(unit, "/unit/invoices/titles/new");
        assertThat(form.select("#name").val()).isEqualTo("北方热力有限公司");
        assertThat(form.select("#taxCode").val()).hasSize(18);
        assertThat(form.select("#email").val()).isEqualTo("contact@example.com");

        assertThat(keepsTitle("name", "", "taxCode", "123")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keepsTitle()).hasStatus3xxRedirection();
        assertThat(keepsTitle("name", "北方热力（集团）有限公司")).hasStatus3xxRedirection();

        var page = sees(unit, "/unit/invoices");
        assertThat(page.select("h3 .tag.done")).hasSize(1);
        assertThat(page.select("h3").eachText()).containsExactly("北方热力有限公司 默认", "北方热力（集团）有限公司");
        assertThat(page.text()).contains("与单位名称不一致，请确认是否正确");
    }

    @Test
    void the_preferred_title_can_be_another_and_goes_on_when_one_is_removed() {
        keepsTitle();
        keepsTitle("name", "北方热力（集团）有限公司");
        var second = titles.of(caseId).get(1).id();
        assertThat(posts(unit, "/unit/invoices/titles/" + second + "/preference"))
                .hasStatus3xxRedirection();
        assertThat(titles.of(caseId).getFirst().id()).isEqualTo(second);

        assertThat(posts(unit, "/unit/invoices/titles/" + second + "/removal")).hasStatus3xxRedirection();
        assertThat(titles.of(caseId))
                .singleElement()
                .satisfies(kept -> assertThat(kept.preferred()).isTrue());

        var stranger = signedIn.unit(charged.unit());
        var first = titles.of(caseId).getFirst().id();
        assertThat(gets(stranger, "/unit/invoices/titles/" + first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(posts(stranger, "/unit/invoices/titles/" + first + "/removal"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void dues_explain_themselves_and_are_never_invoiced() {
        assertThat(sees(unit, "/unit/invoices/new/dues").text()).contains("会费开具财政票据，随证书寄出", "JF2026-00001");
        keepsTitle();
        assertThat(applies("/unit/invoices/new/dues", "kind", "VAT_SPECIAL")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void an_application_becomes_an_invoice_the_unit_downloads() {
        keepsTitle();
        var application = applied();
        assertThat(sees(unit, application).select(".now.theirs").text()).contains("最晚 2026年11月30日（周一） 开具");
        assertThat(gets(unit, application + "/file")).hasStatus(HttpStatus.NOT_FOUND);

        var desk = "/staff" + application.substring("/unit".length());
        assertThat(sees(finance, "/staff/invoices").select("tbody a").attr("href"))
                .isEqualTo(desk);
        assertThat(sees(finance, desk).select("[data-copy]").eachAttr("data-copy"))
                .contains("北方热力有限公司", "800.00", "contact@example.com");

        assertThat(issues(desk, "12")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(posts(finance, desk + "/issue", "version", "1", "number", NUMBER, "issuedOn", "2026-11-23"))
                .hasStatus3xxRedirection();
        assertThat(sees(finance, desk + "/issue").text()).contains(NUMBER, "发票.jpg", "确认已开具 ¥800.00");
        assertThat(posts(finance, desk + "/issued", "version", "1")).hasStatus3xxRedirection();

        assertThat(sees(unit, application).select(".now.done").text()).contains(NUMBER);
        assertThat(gets(unit, application + "/file")).hasStatusOk();
        assertThat(gets(signedIn.unit(charged.unit()), application + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(posts(finance, desk + "/return", "version", "1", "reason", "抬头有误"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("抬头有误");
    }

    @Test
    void a_number_is_used_once() {
        keepsTitle();
        var first = "/staff" + applied().substring("/unit".length());
        var second = "/staff" + applied().substring("/unit".length());
        issues(first, NUMBER);
        assertThat(posts(finance, first + "/issued", "version", "1")).hasStatus3xxRedirection();
        assertThat(issues(second, NUMBER))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已登记过");
    }

    @Test
    void of_two_who_entered_the_same_number_one_is_refused() {
        keepsTitle();
        var first = "/staff" + applied().substring("/unit".length());
        var second = UUID.fromString(applied().substring("/unit/invoices/".length()));
        issues(first, NUMBER);
        posts(finance, first + "/issued", "version", "1");
        var late = new Draft(
                InvoiceKind.VAT_ORDINARY,
                NUMBER,
                "",
                clock.today(),
                Optional.of(80_000L),
                "北方热力有限公司",
                "",
                "",
                new FileId(second),
                List.of(),
                List.of());
        var issue = new Command.Issue(Ids.next(), late, "");
        assertThatThrownBy(() -> invoices.perform(issue, second, 1, finance.asStaff()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_comes_back_is_mended_and_sent_again() {
        keepsTitle();
        var application = applied();
        var desk = "/staff" + application.substring("/unit".length());
        assertThat(posts(finance, desk + "/return", "version", "1", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(posts(finance, desk + "/return", "version", "1", "reason", "请写明会议名称"))
                .hasStatus3xxRedirection();

        assertThat(sees(unit, application).select(".now.mine").text()).contains("请写明会议名称");
        var form = sees(unit, application + "/change");
        assertThat(form.select("#what").val()).isEqualTo("技术交流会");
        assertThat(applies(application + "/change", "what", "供热节能技术交流会")).hasStatus3xxRedirection();
        assertThat(sees(finance, desk).text()).contains("供热节能技术交流会");
        assertThat(posts(unit, application + "/withdrawal")).hasStatus3xxRedirection();
        assertThat(sees(unit, application).text()).contains("已撤回");
        assertThat(posts(unit, application + "/withdrawal")).hasStatus(HttpStatus.CONFLICT);
    }

    private String applied() {
        var answer = applies("/unit/invoices/new/meeting", "what", "技术交流会");
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl().replaceFirst("\\?.*", "");
    }

    private MvcTestResult applies(String address, String... more) {
        var title = titles.of(caseId).getFirst().id().toString();
        return posts(
                unit, address, with(more, "what", "技术交流会", "amount", "800", "kind", "VAT_ORDINARY", "title", title));
    }

    private MvcTestResult keepsTitle(String... more) {
        var taxCode = sees(unit, "/unit/invoices/titles/new").select("#taxCode").val();
        return posts(
                unit,
                "/unit/invoices/titles/new",
                with(more, "kind", "COMPANY", "name", "北方热力有限公司", "taxCode", taxCode, "email", "contact@example.com"));
    }

    private MvcTestResult issues(String desk, String number) {
        return browser.post()
                .uri(desk + "/issue")
                .multipart()
                .file(new MockMultipartFile("file", "发票.jpg", "image/jpeg", Vouchers.jpeg()))
                .with(finance.repeatable())
                .param("version", "1")
                .param("number", number)
                .param("issuedOn", "2026-11-23")
                .exchange();
    }

    /// The first of a name counts.
    private static String[] with(String[] first, String... usual) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < usual.length; i += 2) {
            all.put(usual[i], usual[i + 1]);
        }
        for (int i = 0; i < first.length; i += 2) {
            all.put(first[i], first[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private MvcTestResult posts(Visitor who, String address, String... fields) {
        var post = browser.post().uri(address).with(who);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult gets(Visitor who, String address) {
        return browser.get().uri(address).with(who).exchange();
    }

    private Document sees(Visitor who, String address) {
        var answer = gets(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
