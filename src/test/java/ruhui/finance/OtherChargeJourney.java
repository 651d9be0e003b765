package ruhui.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.dues.Charge;
import ruhui.dues.Charged;
import ruhui.dues.Charges;
import ruhui.dues.Kind;
import ruhui.shared.Role;

/// Finance charges a unit for a meeting; the unit sees it; finance takes it back.
class OtherChargeJourney extends ModuleTest {

    @Autowired
    Charged charged;

    @Autowired
    Charges charges;

    @Autowired
    SignedIn signedIn;

    private UUID unit;
    private Visitor finance;

    @BeforeEach
    void aUnit(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
        finance = signedIn.staff(Role.FINANCE);
    }

    @Test
    void a_unit_is_found_charged_and_told() {
        var found = sees(finance, "/staff/finance/charges?q=北方热力").select("tbody a");
        assertThat(found.attr("href")).isEqualTo("/staff/finance/charges/new/" + unit);
        assertThat(sees(finance, found.attr("href")).text()).contains("还有未缴清的费用");

        assertThat(posts("/check", "kind", "DUES", "amount", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var check = html(posts("/check", FILLED));
        assertThat(check.text()).contains("¥800.00", "技术交流会", "2026年12月20日");
        assertThat(html(posts("/check", with("back", "yes"))).select("#whatZh").val())
                .isEqualTo("技术交流会");
        assertThat(posts("", FILLED)).hasStatus3xxRedirection();

        var charge = charges.of(unit).stream()
                .filter(it -> it.kind() == Kind.MEETING)
                .findFirst()
                .orElseThrow();
        assertThat(charge.fen()).isEqualTo(80_000);
        assertThat(charge.standing()).isEqualTo(Charge.Standing.OWED);
        assertThat(sees(signedIn.unit(unit), "/unit/dues").text()).contains("技术交流会");
        assertThat(sees(signedIn.unit(unit), "/en/unit/dues").text()).contains("Technical exchange");

        var end = "/staff/finance/charges/" + charge.id() + "/end";
        assertThat(sees(finance, end).text()).contains("不再需要缴纳");
        assertThat(post(end, "reason", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(end, "reason", "会议取消")).hasStatus3xxRedirection();
        assertThat(charges.find(charge.id()).orElseThrow().standing()).isEqualTo(Charge.Standing.CANCELLED);
    }

    @Test
    void an_invoice_for_it_says_what_was_charged_and_is_asked_for_once() {
        posts("", FILLED);
        var mine = signedIn.unit(unit);
        var code = sees(mine, "/unit/invoices/titles/new").select("#taxCode").val();
        send(
                mine,
                "/unit/invoices/titles/new",
                "kind",
                "COMPANY",
                "name",
                "北方热力有限公司",
                "taxCode",
                code,
                "email",
                "a@example.com");
        var form =
                sees(mine, "/unit/invoices/new").select("a[href*=/new/charge/]").attr("href");
        var title = sees(mine, form).select("input[name=title]").val();
        var wish = new String[] {"what", "改成别的", "amount", "1", "kind", "VAT_SPECIAL", "title", title};
        assertThat(send(signedIn.unit(charged.unit()), form, wish)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(mine, form, wish)).hasStatus3xxRedirection();
        assertThat(send(mine, form, wish)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sees(mine, "/unit/invoices").select("tbody").text()).contains("技术交流会", "¥800.00");
        var desk = sees(finance, "/staff/invoices").select("tbody a").attr("href");
        assertThat(sees(finance, desk).text()).contains("这笔费用还没有缴清");
        assertThat(sees(mine, "/unit/invoices/new").select("a[href*=/new/charge/]"))
                .isEmpty();
    }

    @Test
    void dues_are_neither_raised_nor_ended_here() {
        var dues = charges.of(unit).getFirst();
        assertThat(browser.get()
                        .uri("/staff/finance/charges/" + dues.id() + "/end")
                        .with(finance))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get()
                        .uri("/staff/finance/charges/new/" + UUID.randomUUID())
                        .with(finance))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void only_finance_charges() {
        for (var role : new Role[] {Role.AUDITOR, Role.MAILING}) {
            var other = signedIn.staff(role);
            assertThat(browser.post()
                            .uri("/staff/finance/charges/new/" + unit)
                            .param("kind", "MEETING")
                            .with(other))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private static final String[] FILLED = {
        "kind", "MEETING", "whatZh", "技术交流会", "whatEn", "Technical exchange", "amount", "800", "until", "2026-12-20"
    };

    private static String[] with(String name, String value) {
        var all = java.util.Arrays.copyOf(FILLED, FILLED.length + 2);
        all[FILLED.length] = name;
        all[FILLED.length + 1] = value;
        return all;
    }

    private MvcTestResult posts(String ending, String... fields) {
        return post("/staff/finance/charges/new/" + unit + ending, fields);
    }

    private MvcTestResult send(Visitor who, String address, String... fields) {
        var post = browser.post().uri(address).with(who);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var post = browser.post().uri(address).with(address.endsWith("/check") ? finance.repeatable() : finance);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private Document sees(Visitor who, String address) {
        var answer = browser.get().uri(address).with(who).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
