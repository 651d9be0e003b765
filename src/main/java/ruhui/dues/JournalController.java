package ruhui.dues;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The journal of the ledger, a day a page.
@Controller
@Allow(Who.FINANCE)
class JournalController {

    private final JournalScreens screens;

    JournalController(JournalScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/staff/journal")
    ModelAndView journal(@RequestParam MultiValueMap<String, String> typed, Lang lang) {
        var day = Fields.typed(typed).date("day").orElseGet(screens::today);
        return Show.page("dues/journal", screens.of(day, lang));
    }
}
