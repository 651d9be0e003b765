package ruhui.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Role;

class MembersJourney extends ModuleTest {

    @Autowired
    Joined joined;

    @Autowired
    Certificates certificates;

    @Autowired
    SignedIn signedIn;

    private SignedIn.Visitor reader;

    @BeforeEach
    void open(@Autowired Ready ready) {
        ready.association();
        reader = signedIn.staff(Role.FORMAL);
    }

    @Test
    void a_member_is_found_by_name_number_and_certificate() {
        var unit = joined.today("江南热力有限公司");
        joined.today("江北热力有限公司");
        var number =
                certificates.issue(unit, signedIn.staff(Role.MAILING).asStaff()).number();

        assertThat(names("/staff/members")).containsExactly("江北热力有限公司", "江南热力有限公司");
        assertThat(names("/staff/members?q=江南")).containsExactly("江南热力有限公司");
        assertThat(names("/staff/members?q=" + number.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("江南热力有限公司");
        assertThat(names("/staff/members?q=%25")).isEmpty();
        assertThat(names("/staff/members?level=DIRECTOR")).isEmpty();
    }

    @Test
    void states_follow_the_day() {
        joined.on(LocalDate.of(2025, 11, 20), "已到期热力有限公司");
        joined.on(LocalDate.of(2026, 1, 10), "快到期热力有限公司");
        joined.today("新会员热力有限公司");

        assertThat(names("/staff/members?state=to-renew")).containsExactly("已到期热力有限公司");
        assertThat(names("/staff/members?state=soon")).containsExactly("快到期热力有限公司");
        assertThat(names("/staff/members?state=normal")).hasSize(2).doesNotContain("已到期热力有限公司");
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat() {
        for (var unit = 0; unit < 60; unit++) {
            joined.today("第" + unit + "热力有限公司");
        }
        var seen = new ArrayList<String>();
        for (var next = "/staff/members"; !next.isEmpty(); ) {
            var page = see(next);
            seen.addAll(page.select("tbody th a").eachText());
            next = page.select(".pager a").attr("href");
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        assertThat(see("/staff/members").select("h1").text()).contains("60");
    }

    @Test
    void a_members_page_shows_year_certificate_and_case() {
        var unit = joined.today("江南热力有限公司");
        var number =
                certificates.issue(unit, signedIn.staff(Role.MAILING).asStaff()).number();

        var page = see("/staff/members/" + unit);

        assertThat(page.text()).contains("正常", "会员单位", number, "2027年11月23日", "2026年11月23日（周一） 缴费");
        var file = page.select("a[href*=/certificates/]").attr("href");
        assertThat(browser.get().uri(file).with(reader)).hasStatusOk().hasContentType("application/pdf");
        var other = joined.today("江北热力有限公司");
        assertThat(browser.get()
                        .uri("/staff/members/" + other + "/certificates/" + number)
                        .with(reader))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(see("/en/staff/members/" + unit).text()).contains("Member unit");
    }

    @Test
    void it_is_the_staffs_alone() {
        assertThat(browser.get().uri("/staff/members").with(signedIn.person())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.get().uri("/staff/members").with(signedIn.staff(Role.AUDITOR)))
                .hasStatusOk();
    }

    private List<String> names(String uri) {
        return see(uri).select("tbody th a").eachText();
    }

    private Document see(String uri) {
        try {
            return Jsoup.parse(browser.get()
                    .uri(java.net.URI.create(uri.replace("江南", "%E6%B1%9F%E5%8D%97")))
                    .with(reader)
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
