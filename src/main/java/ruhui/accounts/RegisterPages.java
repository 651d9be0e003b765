package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Email;
import ruhui.shared.Lang;
import ruhui.shared.Mobile;
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Duty;
import ruhui.web.Fields;
import ruhui.web.Houses;
import ruhui.web.Show;
import ruhui.web.Visit;
import ruhui.web.Who;

/// From a stranger to a person of ours: one form, then the codes from both contacts.
@Controller
@Allow(Who.ANYONE)
class RegisterPages {

    private final Registrations registrations;
    private final Codes codes;
    private final Sessions sessions;
    private final Waits waits;
    private final Browsers browsers;
    private final ObjectProvider<Houses> houses;

    RegisterPages(
            Registrations registrations,
            Codes codes,
            Sessions sessions,
            Waits waits,
            Browsers browsers,
            ObjectProvider<Houses> houses) {
        this.registrations = registrations;
        this.codes = codes;
        this.sessions = sessions;
        this.waits = waits;
        this.browsers = browsers;
        this.houses = houses;
    }

    @GetMapping("/register")
    ModelAndView ask(Visit visit, Lang lang) {
        return visit.actor().isPresent()
                ? Show.next("/login")
                : Show.page("accounts/register", new Screens.Register(Fields.empty(), isOpen(lang)));
    }

    @PostMapping("/register")
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> typed, Visit visit, Lang lang, HttpServletRequest request) {
        if (!isOpen(lang)) {
            throw new Refused("accounts.refused.closed");
        }
        var visitor = Objects.requireNonNull(visit.token());
        var fields = Fields.typed(typed);
        var name = fields.required("name", 40, "accounts.name.empty");
        fields.check("mobile", Mobile::problem);
        fields.check("email", Email::problem);
        PasswordRule.OTHERS
                .problem(
                        fields.value("password"),
                        Stream.of(name, fields.value("mobile"), fields.value("email"))
                                .toList())
                .ifPresent(problem -> fields.wrong("password", problem));
        if (!fields.ticked("consent")) {
            fields.wrong("consent", Problem.of("accounts.consent.empty"));
        }
        if (!fields.wrong()) {
            registrations
                    .wait(visitor, request.getRemoteAddr())
                    .ifPresent(until -> fields.wrong("mobile", waits.registering(until)));
        }
        if (!fields.wrong()) {
            registrations
                    .begin(visitor, wish(name, fields, lang, request.getRemoteAddr()))
                    .forEach((channel, until) ->
                            fields.wrong(channel == Channel.SMS ? "mobile" : "email", waits.code(until)));
        }
        return fields.wrong()
                ? Show.invalid("accounts/register", new Screens.Register(fields, true))
                : Show.next("/register/codes");
    }

    @GetMapping("/register/codes")
    ModelAndView askForCodes(Visit visit) {
        if (visit.actor().isPresent() || visit.token() == null) {
            return Show.next("/login");
        }
        return registrations
                .of(visit.token())
                .map(waiting -> waiting.done()
                        ? Show.next("/login", "accounts.registered")
                        : Show.page("accounts/codes", screen(Fields.empty(), waiting)))
                .orElseGet(() -> Show.next("/register"));
    }

    @PostMapping("/register/codes")
    ModelAndView prove(
            @RequestParam MultiValueMap<String, String> typed,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visitor = Objects.requireNonNull(visit.token());
        var found = registrations.of(visitor);
        if (found.isEmpty() || found.get().done()) {
            return Show.next("/register/codes");
        }
        var waiting = found.get();
        var fields = Fields.typed(typed);
        check(fields, "sms", waiting.mobileCode());
        check(fields, "mail", waiting.emailCode());
        if (!fields.wrong()) {
            var account = registrations.finish(visitor, waiting);
            if (account.isPresent()) {
                sessions.start(account.get(), Duty.NONE, request, response);
                browsers.seen(account.get(), request, response);
                return Show.next(Account.Kind.PERSON.home(), "accounts.registered");
            }
            fields.wrong("sms", Problem.of("accounts.code.wrong"));
        }
        return Show.invalid("accounts/codes", screen(fields, waiting));
    }

    @PostMapping("/register/again")
    ModelAndView again(@RequestParam Channel channel, Visit visit, HttpServletRequest request) {
        var visitor = Objects.requireNonNull(visit.token());
        var found = registrations.of(visitor).filter(waiting -> !waiting.done());
        if (found.isEmpty()) {
            return Show.next("/register/codes");
        }
        var wait = registrations.again(visitor, found.get(), channel, request.getRemoteAddr());
        if (wait.isEmpty()) {
            return Show.next("/register/codes", "accounts.sent");
        }
        var fields = Fields.empty().wrong(channel == Channel.SMS ? "sms" : "mail", waits.code(wait.get()));
        return Show.invalid("accounts/codes", screen(fields, found.get()));
    }

    private void check(Fields fields, String name, java.util.UUID code) {
        if (fields.required(name, 20, "accounts.code.empty").isEmpty()) {
            return;
        }
        if (!codes.fits(code, fields.value(name))) {
            fields.wrong(name, Problem.of("accounts.code.wrong"));
        }
    }

    private static Registrations.Wish wish(String name, Fields fields, Lang lang, String address) {
        return new Registrations.Wish(
                name,
                Mobile.parse(fields.value("mobile")).number(),
                Email.parse(fields.value("email")).address(),
                fields.value("password"),
                lang,
                address);
    }

    private boolean isOpen(Lang lang) {
        var house = houses.getIfAvailable();
        return house == null || house.house(lang).ready();
    }

    private static Screens.Codes screen(Fields fields, Registrations.Waiting waiting) {
        return new Screens.Codes(fields, new Mobile(waiting.mobile()).masked(), new Email(waiting.email()).masked());
    }
}
