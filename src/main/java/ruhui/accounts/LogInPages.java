package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Duty;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Tokens;
import ruhui.web.Visit;
import ruhui.web.Who;

/// Log in and out.
@Controller
@Allow(Who.ANYONE)
class LogInPages {

    private final Entrance entrance;
    private final Sessions sessions;
    private final AccountRows accounts;
    private final Tokens tokens;

    LogInPages(Entrance entrance, Sessions sessions, AccountRows accounts, Tokens tokens) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /// Who is signed in already goes on to what is due, or home.
    @GetMapping("/login")
    ModelAndView ask(@RequestParam(defaultValue = "") String next, Visit visit) {
        var here = visit.actor().flatMap(Actor::accountId).flatMap(accounts::byId);
        if (here.isEmpty()) {
            return Show.page("accounts/login", new Screens.LogIn(Fields.empty(), Next.safe(next)));
        }
        return Show.next(
                visit.duty() == Duty.NONE
                        ? Next.or(next, here.get().kind())
                        : visit.duty().path());
    }

    @PostMapping("/login")
    ModelAndView logIn(
            @RequestParam MultiValueMap<String, String> typed,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fields = Fields.typed(typed);
        var next = Next.safe(fields.value("next"));
        return entrance.attempt(fields, request) instanceof LogIn.Outcome.In in
                ? entrance.enter(in, next, visit, request, response)
                : Show.invalid("accounts/login", new Screens.LogIn(fields, next));
    }

    @PostMapping("/logout")
    ModelAndView logOut(Visit visit, HttpServletResponse response) {
        if (visit.token() != null) {
            sessions.end(visit.token());
        }
        tokens.forget(response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return Show.next("/login", "accounts.out");
    }
}
