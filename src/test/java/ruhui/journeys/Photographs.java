package ruhui.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ScreenshotType;
import java.util.EnumMap;
import java.util.Map;

/// Takes a picture of each moment, of what matters on the page and no more than a sheet of paper holds.
final class Photographs implements Album {

    private static final int QUALITY = 62;
    private static final double HIGHEST = 700;

    /// The page is as high as the window; what stands on it ends before.
    private static final String END =
            "part => Math.max(...[...part.children].map(e => e.getBoundingClientRect().bottom)) + 16";

    private final Map<Moment, byte[]> pictures = new EnumMap<>(Moment.class);

    @Override
    public void keep(Moment moment, Page page) {
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
        var part = page.locator(moment.part()).last();
        var box = part.boundingBox();
        var end = ((Number) part.evaluate(END)).doubleValue();
        var clip = new Clip(box.x, box.y, box.width, Math.min(HIGHEST, end - box.y));
        pictures.put(
                moment,
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setType(ScreenshotType.JPEG)
                        .setQuality(QUALITY)
                        .setClip(clip)));
    }

    Map<Moment, byte[]> pictures() {
        return pictures;
    }
}
