package ruhui.finance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.dues.Charges;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Role;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance charges a unit for something besides dues: a meeting, a training, anything else.
@Controller
@RequestMapping("/staff/finance/charges")
@Allow(Who.FINANCE)
class ChargeController {

    private static final String FORM = "finance/charge";
    private static final int LONGEST_REASON = 200;

    private final ChargeScreens screens;
    private final Charges charges;

    ChargeController(ChargeScreens screens, Charges charges) {
        this.screens = screens;
        this.charges = charges;
    }

    @GetMapping
    ModelAndView units(@RequestParam MultiValueMap<String, String> typed) {
        return Show.page("finance/units", screens.units(Fields.typed(typed)));
    }

    @GetMapping("/new/{unit}")
    ModelAndView form(@PathVariable UUID unit, Actor.Staff me) {
        mine(me);
        return Show.page(FORM, screens.form(unit));
    }

    /// The page that asks once more; `back` leads from there to the form with what was typed.
    @PostMapping("/new/{unit}/check")
    ModelAndView check(@PathVariable UUID unit, @RequestParam MultiValueMap<String, String> typed) {
        var fields = Fields.typed(typed);
        if (fields.ticked("back")) {
            return Show.page(FORM, screens.form(unit, fields));
        }
        return screens.wanted(fields)
                .map(wanted -> Show.page("finance/raise", screens.check(unit, wanted)))
                .orElseGet(() -> Show.invalid(FORM, screens.form(unit, fields)));
    }

    @PostMapping("/new/{unit}")
    ModelAndView raise(@PathVariable UUID unit, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var wanted = screens.wanted(fields);
        if (wanted.isEmpty()) {
            return Show.invalid(FORM, screens.form(unit, fields));
        }
        var it = wanted.get();
        screens.form(unit);
        var charge = charges.raise(unit, it.kind(), it.whatZh(), it.whatEn(), it.fen(), it.until(), me);
        return Show.next("/staff/charges/" + charge, "finance.raised");
    }

    @GetMapping("/{charge}/end")
    ModelAndView ending(@PathVariable UUID charge, Actor.Staff me) {
        mine(me);
        return Show.page("finance/ending", screens.ending(charge, Fields.empty()));
    }

    @PostMapping("/{charge}/end")
    ModelAndView end(@PathVariable UUID charge, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var reason = fields.required("reason", LONGEST_REASON, "finance.wrong.reason");
        if (fields.wrong()) {
            return Show.invalid("finance/ending", screens.ending(charge, fields));
        }
        charges.cancel(charge, reason, me);
        return Show.next("/staff/charges/" + charge, "finance.ended");
    }

    /// Who only reads has nothing to fill in.
    private static void mine(Actor.Staff me) {
        if (!me.may(Role.FINANCE)) {
            throw new NotFound();
        }
    }
}
