package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Visit;
import ruhui.web.Who;

/// The first log-in of an account that was opened for somebody, and a new initial password for it.
@Controller
@Allow(Who.ANYONE)
class ActivatePages {

    private final Entrance entrance;
    private final Forgotten forgotten;
    private final Waits waits;

    ActivatePages(Entrance entrance, Forgotten forgotten, Waits waits) {
        this.entrance = entrance;
        this.forgotten = forgotten;
        this.waits = waits;
    }

    @GetMapping("/activate")
    ModelAndView ask(@RequestParam(defaultValue = "") String account) {
        return Show.page("accounts/activate", new Screens.Activate(named(account), false));
    }

    @PostMapping("/activate")
    ModelAndView activate(
            @RequestParam MultiValueMap<String, String> typed,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fields = Fields.typed(typed);
        var outcome = entrance.attempt(fields, request);
        return outcome instanceof LogIn.Outcome.In in
                ? entrance.enter(in, "", visit, request, response)
                : Show.invalid(
                        "accounts/activate", new Screens.Activate(fields, outcome instanceof LogIn.Outcome.Expired));
    }

    @GetMapping("/activate/again")
    ModelAndView askAgain(@RequestParam(defaultValue = "") String account) {
        return Show.page("accounts/again", new Screens.Forgot(named(account)));
    }

    /// One answer, whether there is such an account and whether it waits for anything.
    @PostMapping("/activate/again")
    ModelAndView again(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var fields = Fields.typed(typed);
        var who = fields.required("account", 254, "accounts.account.empty");
        if (!fields.wrong()) {
            forgotten
                    .askInitial(who, request.getRemoteAddr())
                    .ifPresent(until -> fields.wrong("account", waits.code(until)));
        }
        return fields.wrong()
                ? Show.invalid("accounts/again", new Screens.Forgot(fields))
                : Show.next("/activate/sent");
    }

    @GetMapping("/activate/sent")
    ModelAndView sent() {
        return Show.page("accounts/sent", "initial");
    }

    /// From the link of the message, so that the name need not be typed.
    private static Fields named(String account) {
        return account.matches("[\\w.-]{1,40}") ? Fields.of(Map.of("account", account)) : Fields.empty();
    }
}
