package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.association.Ready;

/// Whoever started the system makes the first administrator, without scripts too.
class FirstStartJourney extends Browser {

    private static final String PASSWORD = "heron-Umbrella-41-lantern";

    @Autowired
    private Ready ready;

    @Test
    void the_link_of_the_terminal_leads_to_the_second_step() {
        var page = phoneWithoutScript();
        open(page, ready.setup());
        look(page, "setup");
        page.locator("main form button").click();
        assertThat(page.locator(".errors li")).hasCount(5);
        look(page, "setup-wrong");
        page.locator("#name").fill("陈伟");
        page.locator("#login").fill("chen.wei");
        page.locator("#email").fill("chen.wei@association.example");
        page.locator("#mobile").fill("13800138000");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("main form button").click();
        assertThat(page.locator(".banner.done")).containsText("管理员账号已创建");
        look(page, "setup-done");
        page.locator("input[name=account]").fill("chen.wei");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button").first().click();
        assertThat(page).hasURL(base + "/account/second-step");
        look(page, "setup-second-step");
    }

    private void look(Page page, String name) {
        picture(page, name);
        seesNoBarriers(page);
        keepsToTheHouse(page);
    }
}
