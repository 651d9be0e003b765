package ruhui.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.shared.Role;

/// What every page has around it, and what is said when there is no page.
class FrameTest extends ModuleTest {

    private final SignedIn signedIn;
    private final String base;

    FrameTest(SignedIn signedIn, @Value("${ruhui.base-url}") String base) {
        this.signedIn = signedIn;
        this.base = base;
    }

    @Test
    void the_language_is_switched_in_place() {
        assertThat(browser.get().uri("/join?a=1&b=2&done=x.y"))
                .bodyText()
                .contains("lang=\"zh-CN\"", "href=\"/en/join?a=1&amp;b=2\"", "hreflang=\"en\"");
        assertThat(browser.get().uri("/en/join?a=1&b=2"))
                .bodyText()
                .contains("<html lang=\"en\"", "href=\"/join?a=1&amp;b=2\"", "href=\"/en/privacy\"");
        assertThat(browser.get().uri("/en")).hasRedirectedUrl("/en/");
    }

    @Test
    void a_stranger_is_led_to_the_log_in_and_back() {
        assertThat(browser.get().uri("/probe?a=1")).hasRedirectedUrl("/login?next=%2Fprobe%3Fa%3D1");
        assertThat(browser.get().uri("/en/probe")).hasRedirectedUrl("/en/login?next=%2Fprobe");
    }

    @Test
    void only_those_named_pass() {
        assertThat(browser.get().uri("/probe").with(signedIn.person())).hasStatusOk();
        assertThat(browser.get().uri("/probe").with(signedIn.staff(Role.ADMIN))).hasStatusOk();
        assertThat(browser.get().uri("/probe").with(signedIn.staff(Role.AUDITOR)))
                .hasStatusOk();
        assertThat(browser.post().uri("/probe").with(signedIn.staff(Role.AUDITOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.get().uri("/probe").with(signedIn.staff(Role.FINANCE)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("您没有权限进行此操作", "这个页面属于个人账号");
        assertThat(browser.get().uri("/en/staff/settings").with(signedIn.staff(Role.FINANCE)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("It needs “Administrator”");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var person = signedIn.person();
        assertThat(browser.post().uri("/probe").with(person.unguarded())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post().uri("/probe").with(person.unguarded()).param("_csrf", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post()
                        .uri("/probe")
                        .with(person.unguarded())
                        .param("_csrf", signedIn.person().csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pages_of_people_signed_in_are_kept_nowhere() {
        assertThat(browser.get().uri("/probe").with(signedIn.person()))
                .headers()
                .hasValue("Cache-Control", "no-store");
        assertThat(browser.get().uri("/").with(signedIn.person())).headers().hasValue("Cache-Control", "no-store");
    }

    @Test
    void our_own_fault_has_a_reference_and_no_secret() {
        var log = (Logger) LoggerFactory.getLogger(Failures.class);
        log.setLevel(Level.OFF);
        try {
            assertThat(browser.post().uri("/en/probe").with(signedIn.person()).param("typed", "broken"))
                    .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                    .bodyText()
                    .contains("Sorry, something went wrong", "<code>")
                    .doesNotContain("on purpose", "IllegalState");
        } finally {
            log.setLevel(null);
        }
    }

    @Test
    void what_is_not_there_says_so_in_the_language_asked_for() throws Exception {
        var missing = get("/en/no-such-page?a=1");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Page not found", "href=\"/no-such-page?a=1\"", "noindex");
        assertThat(get("/join%2f..%2f").statusCode()).isIn(400, 404);
    }

    @Test
    void files_of_the_look_are_kept_for_good_under_their_version() throws Exception {
        assertThat(get("/").body()).contains("/app.css?v=" + Assets.VERSION);
        var kept = get("/app.css?v=" + Assets.VERSION);
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(get("/js/once.js?v=other").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=600");
    }

    @Test
    void a_public_page_is_asked_for_again_but_not_sent_again() throws Exception {
        var first = get("/join");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=0, s-maxage=60");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/join"))
                                .header("If-None-Match", tag)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
