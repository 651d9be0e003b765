package ruhui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Role;

class BenchTest extends ModuleTest {

    private final SignedIn signedIn;
    private final Ready ready;

    BenchTest(SignedIn signedIn, Ready ready) {
        this.signedIn = signedIn;
        this.ready = ready;
    }

    @Test
    void one_sees_the_queues_one_works_on() {
        ready.association();
        assertThat(browser.get().uri("/staff").with(signedIn.staff(Role.CONTENT)))
                .bodyText()
                .contains("href=\"/probe/errands\"", "<dd>7</dd>", "badge bad\">1");
        assertThat(browser.get().uri("/staff").with(signedIn.staff(Role.MAILING)))
                .bodyText()
                .doesNotContain("/probe/errands");
        assertThat(browser.get().uri("/staff").with(signedIn.staff(Role.AUDITOR)))
                .bodyText()
                .contains("/probe/errands");
    }

    @Test
    void whoever_has_no_queue_is_told_where_to_go() {
        ready.association();
        assertThat(browser.get().uri("/staff").with(signedIn.staff()))
                .bodyText()
                .contains("您的角色没有待办环节");
    }

    @Test
    void the_administrator_is_asked_to_set_up_first() {
        assertThat(browser.get().uri("/staff").with(signedIn.staff(Role.ADMIN)))
                .bodyText()
                .contains("填写协会资料和会费标准", "href=\"/staff/settings\"")
                .doesNotContain("网站暂不开放注册");
        assertThat(browser.get().uri("/staff").with(signedIn.staff(Role.FINANCE)))
                .bodyText()
                .contains("网站暂不开放注册")
                .doesNotContain("href=\"/staff/settings\"");
    }

    @Test
    void a_missing_calendar_is_noticed() {
        ready.association();
        assertThat(browser.get().uri("/staff").with(signedIn.staff(Role.ADMIN)))
                .bodyText()
                .contains("明年的放假安排还没有录入")
                .doesNotContain("网站暂不开放注册");
    }
}
