package ruhui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;

/// A form has one effect, however often and however quickly it is sent.
class OnceTest extends ModuleTest {

    private final SignedIn signedIn;
    private SignedIn.Visitor person;

    OnceTest(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @BeforeEach
    void comesIn() {
        person = signedIn.person();
    }

    @Test
    void a_form_sent_again_gets_the_first_answer() {
        var first = send("t1", "");
        assertThat(first).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/probe?number=1");
        assertThat(send("t1", "")).hasRedirectedUrl("/probe?number=1");
        assertThat(counted()).isEqualTo(1);
        assertThat(send("t2", "")).hasRedirectedUrl("/probe?number=2");
    }

    @Test
    void eight_at_once_have_one_effect_and_one_answer() throws Exception {
        try (var eight = Executors.newFixedThreadPool(8)) {
            var answers = eight.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<MvcTestResult>) () -> send("t1", ""))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).hasRedirectedUrl("/probe?number=1");
            }
        }
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void a_token_belongs_to_its_visitor() {
        send("t1", "");
        person = signedIn.person();
        assertThat(send("t1", "")).hasRedirectedUrl("/probe?number=2");
    }

    @Test
    void what_is_invalid_leaves_nothing_and_can_be_mended() {
        assertThat(send("t1", "wrong")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(counted()).isZero();
        assertThat(send("t1", "")).hasRedirectedUrl("/probe?number=1");
    }

    @Test
    void what_is_refused_leaves_nothing() {
        assertThat(send("t1", "late")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("这一步现在不能办理");
        assertThat(counted()).isZero();
    }

    @Test
    void english_readers_are_led_on_in_english() {
        assertThat(browser.post().uri("/en/probe").with(person).param("_once", "t1"))
                .hasRedirectedUrl("/en/probe?number=1");
    }

    @Test
    void a_log_in_page_is_no_effect() {
        var stranger = signedIn.stranger();
        assertThat(browser.post().uri("/probe").with(stranger).param("_once", "t1"))
                .hasRedirectedUrl("/login?next=");
        assertThat(db.sql("select count(*) from web.once").query(Integer.class).single())
                .isZero();
    }

    private MvcTestResult send(String token, String typed) {
        return browser.post()
                .uri("/probe")
                .with(person)
                .param("_once", token)
                .param("typed", typed)
                .exchange();
    }

    private int counted() {
        return db.sql("select last from shared.counter where kind = :kind")
                .param("kind", Probe.COUNTER)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
