package ruhui.notifications;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// Demonstrations only: every text and e-mail that would have been sent, with its codes and passwords.
@Controller
@Profile({"demo", "test"})
@Allow(Who.ANYONE)
class DevController {

    public record Letters(String to, List<Kept.Sheet> sheets) {}

    private final Kept kept;

    DevController(Kept kept) {
        this.kept = kept;
    }

    @GetMapping("/dev/messages")
    ModelAndView messages(@RequestParam(defaultValue = "") String to) {
        var wanted = to.strip();
        var sheets = kept.sheets().stream()
                .filter(sheet -> sheet.to().contains(wanted))
                .toList();
        return Show.page("notifications/dev", new Letters(wanted, sheets));
    }
}
