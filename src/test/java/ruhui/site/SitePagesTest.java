package ruhui.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Ids;

class SitePagesTest extends ModuleTest {

    private final Ready ready;
    private final SignedIn signedIn;

    SitePagesTest(Ready ready, SignedIn signedIn) {
        this.ready = ready;
        this.signedIn = signedIn;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join"})
    void before_it_is_set_up_the_site_says_so(String path) {
        assertThat(browser.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("协会尚未完成设置，暂不开放注册")
                .doesNotContain("href=\"/register\"");
    }

    @Test
    void a_stranger_sees_where_to_begin() {
        ready.association();
        assertThat(browser.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("示例市供热行业协会会员服务", "href=\"/register\"", "href=\"/login\"", "href=\"/verify\"", "¥6,000.00");
        assertThat(browser.get().uri("/en/"))
                .bodyText()
                .contains("Membership of Sample City Heating Association", "href=\"/en/register\"");
    }

    @Test
    void somebody_signed_in_goes_on_where_they_were() {
        ready.association();
        assertThat(browser.get().uri("/join").with(signedIn.person()))
                .bodyText()
                .contains("继续我的申请", "href=\"/my\"")
                .doesNotContain("href=\"/register\"");
        assertThat(browser.get().uri("/").with(signedIn.unit(Ids.next())))
                .bodyText()
                .contains("href=\"/unit\"");
    }

    @Test
    void the_guide_tells_steps_days_fees_and_whom_to_ask() {
        ready.association();
        assertThat(browser.get().uri("/join"))
                .bodyText()
                .contains(
                        "提交后 2-3 个工作日内",
                        "缴费后 5-10 个工作日内寄出",
                        "第三届会员代表大会第一次会议决议（2018年12月10日）",
                        "自2019年1月1日（周二）起执行",
                        "微信图片_20261101.jpg",
                        "010-88880001",
                        "help@association.example");
    }

    @Test
    void a_new_standard_is_told_before_it_begins() {
        ready.association();
        ready.fees(LocalDate.parse("2027-01-01"));
        assertThat(browser.get().uri("/join")).bodyText().contains("即将执行的标准", "自2027年1月1日（周五）起执行");
        today("2027-01-01");
        assertThat(browser.get().uri("/join")).bodyText().doesNotContain("即将执行的标准");
    }

    @Test
    void the_manual_of_each_language_is_offered_on_the_guide() {
        ready.association();
        for (var language : new String[] {"", "/en"}) {
            assertThat(browser.get().uri(language + "/join"))
                    .bodyText()
                    .contains("href=\"" + language + "/join/manual\"", "PDF");
            assertThat(browser.get().uri(language + "/join/manual"))
                    .hasStatusOk()
                    .hasContentType("application/pdf");
        }
    }

    @Test
    void every_page_names_the_association_and_its_filing() {
        ready.association();
        for (var path : new String[] {"/about", "/privacy", "/accessibility"}) {
            assertThat(browser.get().uri(path)).hasStatusOk().bodyText().contains("示例供热协会", "示例ICP备00000000号-1");
        }
        assertThat(browser.get().uri("/privacy")).bodyText().contains("2026年11月24日", "撤回同意", "十五个工作日");
        assertThat(browser.get().uri("/en/about")).bodyText().contains("1 Nuanyang Road");
    }

    @Test
    void search_engines_find_both_languages_and_no_closed_pages() {
        assertThat(browser.get().uri("/robots.txt")).bodyText().contains("Disallow: /staff", "/sitemap.xml");
        assertThat(browser.get().uri("/sitemap.xml"))
                .hasContentTypeCompatibleWith("application/xml")
                .bodyText()
                .contains("/en/join</loc>", "hreflang=\"zh-CN\"")
                .doesNotContain("/staff");
    }
}
