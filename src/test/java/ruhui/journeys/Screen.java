package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The screen at which the people of a journey sit in turn, each with a session of their own. Every page they come to
/// is looked at: it answers well, has one heading, keeps to the house and, in English, to English; and each kind of
/// page once more by the rules of axe, at every width asked for.
final class Screen {

    private static final Pattern OWN_PART = Pattern.compile("[0-9a-f-]{36}|[A-Z]{2}-?\\d[\\d-]*");

    private final Browser house;
    private final Page page;
    private final Album album;
    private final int[] widths;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Somebody sitting;

    Screen(Browser house, Page page, Album album, int... widths) {
        this.house = house;
        this.page = page;
        this.album = album;
        this.widths = widths;
    }

    void seats(Somebody who) {
        if (sitting != who) {
            if (sitting != null) {
                sitting.cookies = page.context().cookies();
            }
            page.context().clearCookies();
            page.context().addCookies(who.cookies);
            sitting = who;
        }
    }

    void goes(String path) {
        arrived(page.navigate(house.base + sitting.tongue + path), 200);
    }

    /// Takes the first of these buttons or links, and is led somewhere.
    void takes(String selector) {
        takes(selector, 200);
    }

    void takes(String selector, int status) {
        try {
            arrived(page.waitForNavigation(() -> at(selector).first().click()), status);
        } catch (TimeoutError stuck) {
            throw new AssertionError("nowhere from " + page.url() + " by " + selector, stuck);
        }
    }

    /// Presses the button of the form that is sent to such an address.
    void sends(String action) {
        takes("main form[action$='" + action + "'] .btn:not(a):not([name])");
    }

    void fills(String field, String words) {
        page.locator("[id='" + field + "']").fill(words);
    }

    void fills(String field, LocalDate day) {
        fills(field + ".y", String.valueOf(day.getYear()));
        fills(field + ".m", String.valueOf(day.getMonthValue()));
        fills(field + ".d", String.valueOf(day.getDayOfMonth()));
    }

    void ticks(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    void ticks(String name) {
        ticks(name, "yes");
    }

    void chooses(String field, String value) {
        var list = page.locator("[id='" + field + "']");
        list.locator("option[value='" + value + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        list.selectOption(value);
    }

    void attaches(String field, FilePayload... files) {
        page.locator("[id='" + field + "']").setInputFiles(files);
    }

    /// Files that a script sends as soon as they are chosen, and then leads on.
    void uploads(String field, FilePayload... files) {
        arrived(page.waitForNavigation(() -> attaches(field, files)), 200);
    }

    /// What the link leads to, with the session of who sits here.
    byte[] downloads(String link) {
        var answer = page.context().request().get(house.base + at(link).first().getAttribute("href"));
        assertThat(answer.status()).as(link).isEqualTo(200);
        return answer.body();
    }

    void opens(String details) {
        at(details).first().locator("summary").click();
    }

    void shows(Moment moment) {
        album.keep(moment, page);
    }

    boolean runsScripts() {
        return house.runsScripts(page);
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    String reads(String selector) {
        return at(selector).first().innerText().strip();
    }

    String base() {
        return house.base;
    }

    String address() {
        var whole = page.url().substring(house.base.length());
        return whole.startsWith("/en/") ? whole.substring(3) : whole;
    }

    private void arrived(@Nullable Response answer, int status) {
        assertThat(answer).as(page.url()).isNotNull();
        assertThat(answer.status())
                .as(() -> page.url() + " " + at(".errors, h1").allInnerTexts())
                .isEqualTo(status);
        assertThat(at("h1").count()).as("headings of " + page.url()).isOne();
        house.keepsToTheHouse(page);
        if (!sitting.tongue.isEmpty()) {
            assertThat(Foreign.words(page, sitting.known)).as(page.url()).isEmpty();
        }
        if (seen.add(kind())) {
            looks();
        }
    }

    private void looks() {
        var usual = page.viewportSize();
        for (var width : widths) {
            if (width != page.viewportSize().width) {
                page.setViewportSize(width, 740);
            }
            house.seesNoBarriers(page);
        }
        if (usual.width != page.viewportSize().width) {
            page.setViewportSize(usual.width, usual.height);
        }
    }

    /// A page says other things while something else is due, and when something is wrong.
    private String kind() {
        var now = at("section.now");
        return OWN_PART.matcher(address().replaceFirst("[?#].*", "")).replaceAll("*")
                + (now.count() == 0 ? "" : now.first().getAttribute("class"))
                + (at(".errors").count() == 0 ? "" : " wrong")
                + sitting.tongue;
    }
}
