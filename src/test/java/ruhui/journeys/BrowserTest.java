package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Shows that what journeys lean on notices what is wrong.
class BrowserTest extends Browser {

    @Test
    void barriers_and_strangers_are_seen() {
        var page = desktop();
        page.setContent("<!doctype html><html lang=en><title>x</title><main><h1>x</h1><input name=x></main>");
        assertThat(barriers(page)).anyMatch(line -> line.startsWith("label"));

        page.setContent(
                "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><label>x <input name=x></label></main>");
        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void a_page_too_wide_for_a_phone_is_seen() {
        var page = phone();
        page.setContent(
                "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><p style=width:900px>x</p></main>");
        assertThat(barriers(page)).anyMatch(line -> line.startsWith("wider than the screen"));
    }

    @Test
    void an_unknown_page_is_answered_with_words() {
        for (var page : new com.microsoft.playwright.Page[] {desktop(), phone(), desktopWithoutScript()}) {
            open(page, "/no-such-page");
            assertThat(page.locator("h1")).isVisible();
            seesNoBarriers(page);
            keepsToTheHouse(page);
        }
    }
}
