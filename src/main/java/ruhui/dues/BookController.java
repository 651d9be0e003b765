package ruhui.dues;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// Who owes what: the list of charges, and the book behind each.
@Controller
@RequestMapping("/staff/charges")
@Allow(Who.FINANCE)
class BookController {

    private final BookScreens screens;
    private final ChargeStore charges;
    private final Notices notices;
    private final Downloads downloads;

    BookController(BookScreens screens, ChargeStore charges, Notices notices, Downloads downloads) {
        this.screens = screens;
        this.charges = charges;
        this.notices = notices;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView charged(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return Show.page("dues/charged", screens.charged(show.equals("closed"), Math.max(page, 1)));
    }

    @GetMapping("/{charge}")
    ModelAndView book(@PathVariable UUID charge) {
        return Show.page("dues/book", screens.book(charge));
    }

    @GetMapping("/{charge}/notice")
    ResponseEntity<Resource> notice(@PathVariable UUID charge, Lang lang) {
        var notice = notices.print(charges.find(charge).orElseThrow(NotFound::new), lang);
        return downloads.pdf(notice.pdf(), notice.name());
    }
}
