package ruhui.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Role;

class VerifyJourney extends ModuleTest {

    private static final String NUMBER = "ZS-2026-00001";

    @Autowired
    Certificates certificates;

    @Autowired
    Joined joined;

    @BeforeEach
    void issue(@Autowired Ready ready, @Autowired SignedIn signedIn) {
        ready.association();
        certificates.issue(
                joined.today("江南热力有限公司"), signedIn.staff(Role.MAILING).asStaff());
    }

    @Test
    void a_stranger_learns_name_rank_days_and_state_and_nothing_else() {
        var page = html(check("/verify/" + NUMBER));

        assertThat(page.select(".big.done").text()).isEqualTo("正常");
        assertThat(page.select("dl.facts").text())
                .contains(NUMBER, "江南热力有限公司", "会员单位", "2026年11月23日（周一） 至 2027年11月23日（周二）", "2026-11-23 10:00");
        assertThat(page.text()).doesNotContain("13900000000", "李联系", "R2026");
        assertThat(html(check("/en/verify/" + NUMBER)).select("dl.facts").text())
                .contains("Member unit");
    }

    @Test
    void a_miss_looks_like_a_hit() {
        var hit = html(check("/verify/" + NUMBER));
        var miss = html(check("/verify/ZS-2026-99999"));

        assertThat(miss.select(".big.off").text()).isEqualTo("未查到该编号");
        assertThat(miss.select("main *").stream().map(element -> element.normalName()))
                .containsExactlyElementsOf(hit.select("main *").stream()
                        .map(element -> element.normalName())
                        .toList());
        assertThat((double) miss.html().length())
                .isCloseTo(hit.html().length(), org.assertj.core.data.Percentage.withPercentage(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zs-2026-00001", "ＺＳ－２０２６－００００１", " ZS2026 00001 ", "2026-00001"})
    void the_number_may_be_typed_in_many_ways(String typed) {
        assertThat(browser.get().uri("/verify").param("number", typed).exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/verify/" + NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ZS-2026", "江南热力", "<script>alert(1)</script>"})
    void what_is_no_number_is_said_at_the_field(String typed) {
        var answer = browser.get().uri("/verify").param("number", typed).exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = html(answer);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select("#number").attr("aria-describedby")).contains("number-err");
        assertThat(page.select("#number").val()).isEqualTo(typed);
    }

    @Test
    void an_ended_certificate_says_so() {
        today("2027-11-24");
        assertThat(html(check("/verify/" + NUMBER)).select(".big.you").text()).isEqualTo("待续费");
    }

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait() {
        for (var asked = 0; asked < 30; asked++) {
            assertThat(check("/verify/ZS-2026-0000" + asked % 10, "203.0.113.9"))
                    .hasStatusOk();
        }
        var refused = check("/verify/" + NUMBER, "203.0.113.9");

        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader("Retry-After", "10");
        assertThat(html(refused).text()).contains("请 10 秒后再查").doesNotContain("江南热力有限公司");
        assertThat(check("/verify/" + NUMBER, "203.0.113.10")).hasStatusOk();

        clock.plus(java.time.Duration.ofSeconds(10));
        assertThat(check("/verify/" + NUMBER, "203.0.113.9")).hasStatusOk();
        assertThat(check("/verify/" + NUMBER, "203.0.113.9")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void the_addresses_of_one_network_share_their_pace() {
        assertThat(CheckPace.network("2001:db8:1:2:aaaa::1")).isEqualTo(CheckPace.network("2001:db8:1:2:bbbb::1"));
        assertThat(CheckPace.network("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    private MvcTestResult check(String uri) {
        return check(uri, "198.51.100.1");
    }

    private MvcTestResult check(String uri, String address) {
        return browser.get()
                .uri(uri)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
