package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.association.Ready;

/// Strangers read what there is to know, on any screen, in both languages.
class PublicSiteJourney extends Browser {

    private static final List<String> PAGES = List.of("/", "/join", "/about", "/privacy", "/accessibility");

    @Autowired
    private Ready ready;

    @Test
    void nobody_is_kept_out_before_it_is_set_up() {
        walk(desktop(), "closed-1280", List.of("/", "/join", "/about"));
        walk(phone(), "closed-360", List.of("/", "/join"));
    }

    @Test
    void nobody_is_kept_out_afterwards() {
        ready.association();
        walk(desktop(), "1280", PAGES);
        walk(phone(), "360", PAGES);
    }

    @Test
    void the_language_changes_where_one_stands() {
        ready.association();
        var page = phoneWithoutScript();
        open(page, "/join");
        page.locator("header a[hreflang=en]").click();
        assertThat(page).hasURL(base + "/en/join");
        assertThat(page.locator("h1")).hasText("Joining guide");
        page.locator("header a[hreflang=zh-CN]").click();
        assertThat(page.locator("h1")).hasText("入会指南");
    }

    private void walk(Page page, String width, List<String> paths) {
        for (var path : paths) {
            for (var lang : List.of("", "/en")) {
                open(page, lang + path);
                assertThat(page.locator("h1")).hasCount(1);
                picture(
                        page,
                        "site" + (path.equals("/") ? "-home" : path.replace('/', '-')) + lang.replace('/', '-') + "-"
                                + width);
                seesNoBarriers(page);
                keepsToTheHouse(page);
            }
        }
    }
}
