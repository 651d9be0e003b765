package ruhui.dues;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Lang;
import ruhui.web.Allow;
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
    ModelAndView journal(@RequestParam(defaultValue = "") String day, Lang lang) {
        return Show.page("dues/journal", screens.of(asked(day), lang));
    }

    private LocalDate asked(String day) {
        try {
            return day.isBlank() ? screens.today() : LocalDate.parse(day.strip());
        } catch (DateTimeParseException _) {
            return screens.today();
        }
    }
}
