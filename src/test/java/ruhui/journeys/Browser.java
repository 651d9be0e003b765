package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import ruhui.ModuleTest;

/// Extend this to tell a journey through real pages in Chromium, against the application of `ModuleTest` on a real
/// port. `desktop()` is 1280 px wide, `phone()` 360; both exist without JavaScript too, and each is a visitor of its
/// own. `open(page, "/join")`, then Playwright; `seesNoBarriers(page)` wherever something new is on the screen;
/// `picture(page, "join")` keeps what it looks like in `target/screens`.
public abstract class Browser extends ModuleTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// What the page asked for elsewhere, or was refused by its own policy.
    private final List<String> wrongs = new ArrayList<>();
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final Map<Page, Page> copies = new HashMap<>();
    private final Set<Page> withoutScript = new HashSet<>();

    @Value("${ruhui.base-url}")
    protected String base;

    @BeforeEach
    void needsChromium() {
        assumeTrue(Chromium.program().isPresent(), "Chromium is missing: bin/test installs it");
    }

    @AfterEach
    void sendEverybodyHome() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        withoutScript.clear();
        copies.clear();
        wrongs.clear();
    }

    protected Page desktop() {
        return visitor(1280, 900, true);
    }

    protected Page phone() {
        return visitor(360, 740, true);
    }

    protected Page desktopWithoutScript() {
        return visitor(1280, 900, false);
    }

    protected Page phoneWithoutScript() {
        return visitor(360, 740, false);
    }

    /// Narrow enough to be read when it is printed, and sharp.
    protected Page forPaper() {
        return visitor(800, 1000, true, 1.5);
    }

    protected void open(Page page, String address) {
        page.navigate(address.startsWith("http") ? address : base + address);
    }

    /// Nobody is kept out: not by the rules of axe, not by a page wider than the screen.
    protected void seesNoBarriers(Page page) {
        assertThat(barriers(page)).as(page.url()).isEmpty();
    }

    /// The page asked nobody else for anything and broke none of its own rules.
    protected void keepsToTheHouse(Page page) {
        assertThat(wrongs).as(page.url()).isEmpty();
    }

    /// Kept as `target/screens/<name>.png`, for people and for the manual.
    protected Path picture(Page page, String name) {
        var file = Path.of("target/screens", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    boolean runsScripts(Page page) {
        return !withoutScript.contains(page);
    }

    List<String> barriers(Page page) {
        var found = new ArrayList<String>();
        new AxeBuilder(withoutScript.contains(page) ? copy(page) : page)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml())));
        var wider =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0) {
            found.add("wider than the screen by " + wider + " px");
        }
        return found;
    }

    /// Axe is itself a script: it looks at the same page where scripts may run.
    private Page copy(Page page) {
        var size = page.viewportSize();
        var copy = copies.computeIfAbsent(page, _ -> visitor(size.width, size.height, true));
        var html = page.content();
        copy.setViewportSize(size.width, size.height);
        copy.unrouteAll();
        copy.route(
                page.url(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
        copy.navigate(page.url());
        return copy;
    }

    private Page visitor(int width, int height, boolean script) {
        return visitor(width, height, script, 1);
    }

    private Page visitor(int width, int height, boolean script, double sharpness) {
        var context = Chromium.start()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setDeviceScaleFactor(sharpness)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        visitors.add(context);
        var page = context.newPage();
        if (!script) {
            withoutScript.add(page);
        }
        page.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(base)) {
                wrongs.add("asked a stranger: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                wrongs.add(message.text());
            }
        });
        page.onPageError(error -> wrongs.add("script failed: " + error));
        return page;
    }
}
