package ruhui.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Privacy;
import ruhui.shared.Texts;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// The public pages.
@Controller
@Allow(Who.ANYONE)
class SiteController {

    /// The day of the accessibility statement.
    private static final LocalDate ACCESSIBILITY = LocalDate.of(2026, 11, 23);

    private final Screens screens;
    private final Manuals manuals;

    SiteController(Screens screens, Manuals manuals) {
        this.screens = screens;
        this.manuals = manuals;
    }

    @GetMapping("/")
    ModelAndView home(@Nullable Actor reader, Lang lang) {
        return Show.open("site/home", screens.home(reader, lang));
    }

    @GetMapping("/join")
    ModelAndView guide(@Nullable Actor reader, Lang lang) {
        return Show.open("site/guide", screens.guide(reader, lang));
    }

    @GetMapping("/join/manual")
    ResponseEntity<Resource> manual(Lang lang) {
        var manual = manuals.find(lang).orElseThrow(NotFound::new);
        var name = ContentDisposition.attachment()
                .filename(Texts.of(lang, "site.manual.file"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(manual.bytes())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(manual.file());
    }

    @GetMapping("/about")
    ModelAndView about(Lang lang) {
        return Show.open("site/about", screens.about(lang));
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Lang lang) {
        return Show.open("site/article", screens.article("site.privacy", Privacy.OF, lang));
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(Lang lang) {
        return Show.open("site/article", screens.article("site.accessibility", ACCESSIBILITY, lang));
    }
}
