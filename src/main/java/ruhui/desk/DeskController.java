package ruhui.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// The workbench.
@Controller
@Allow(Who.STAFF)
class DeskController {

    private final Screens screens;

    DeskController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/staff")
    ModelAndView bench(Actor.Staff me) {
        return Show.page("desk/bench", screens.bench(me));
    }
}
