package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance decides about money that pays for nothing.
@Controller
@RequestMapping("/staff/surplus")
@Allow(Who.FINANCE)
class SurplusController {

    private static final String ONE = "dues/surplus";

    private final SurplusScreens screens;
    private final Surplus surplus;
    private final Clock clock;

    SurplusController(SurplusScreens screens, Surplus surplus, Clock clock) {
        this.screens = screens;
        this.surplus = surplus;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        return Show.page("dues/surpluses", screens.all());
    }

    @GetMapping("/{payment}")
    ModelAndView one(@PathVariable UUID payment) {
        return Show.page(ONE, screens.one(payment, Optional.empty()));
    }

    @PostMapping("/{payment}/credit")
    ModelAndView keep(@PathVariable UUID payment, Actor.Staff me) {
        surplus.keep(payment, me);
        return Show.next("/staff/surplus", "dues.surplus.kept");
    }

    @PostMapping("/{payment}/return")
    ModelAndView back(@PathVariable UUID payment, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var fen = Forms.fen(fields, "amount");
        var on = Forms.day(fields, "on", LocalDate.now(clock));
        var how = fields.required("how", 100, "dues.wrong.how");
        if (fields.wrong()) {
            return Show.invalid(ONE, screens.one(payment, Optional.of(fields)));
        }
        surplus.back(payment, fen.orElseThrow(), on.orElseThrow(), how, me);
        return Show.next("/staff/surplus", "dues.surplus.returned");
    }
}
