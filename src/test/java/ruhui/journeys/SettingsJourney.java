package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Role;

/// An administrator changes a setting and finds it in the history and in the log, with and without scripts.
class SettingsJourney extends Browser {

    @Autowired
    private Ready ready;

    private static final List<String> OTHERS = List.of(
            "/en/staff",
            "/en/staff/settings",
            "/en/staff/audit",
            "/staff/notifications",
            "/en/staff/notifications",
            "/staff/people",
            "/en/staff/members");

    @Autowired
    private SignedIn signedIn;

    @Test
    void a_setting_is_changed_and_leaves_its_trace() {
        ready.association();
        ready.fees(java.time.LocalDate.parse("2027-07-01"));
        for (var page : List.of(desktop(), phoneWithoutScript())) {
            var width = String.valueOf(page.viewportSize().width);
            admin(page);
            open(page, "/staff");
            look(page, "desk-" + width);
            page.locator("nav.side a[href='/staff/settings']").click();
            look(page, "settings-" + width);
            page.locator("a[href='/staff/settings/profile']").click();
            page.locator("#postcode").fill("");
            page.locator("main form button").first().click();
            assertThat(page.locator(".errors a")).hasText("请填写“邮政编码”");
            look(page, "settings-wrong-" + width);
            page.locator("#postcode").fill(width.equals("360") ? "100002" : "100001");
            page.locator("main form button").first().click();
            look(page, "settings-check-" + width);
            page.locator("#reason").fill("秘书处迁址");
            page.locator("main form button").first().click();
            assertThat(page.locator(".banner.done")).isVisible();
            look(page, "settings-done-" + width);
            open(page, "/en/staff/settings/calendar-2027");
            look(page, "calendar-" + width);
            open(page, "/staff/settings/fees");
            look(page, "fees-" + width);
            open(page, "/staff/audit");
            assertThat(page.locator("tbody tr").first()).containsText("修改协会资料");
            look(page, "audit-" + width);
            for (var address : OTHERS) {
                open(page, address);
                look(page, address.substring(1).replace('/', '-') + "-" + width);
            }
        }
    }

    private void look(Page page, String name) {
        picture(page, name);
        seesNoBarriers(page);
        keepsToTheHouse(page);
    }

    private void admin(Page page) {
        page.context()
                .addCookies(
                        List.of(new Cookie("ruhui", signedIn.staff(Role.ADMIN).token()).setUrl(base)));
    }
}
