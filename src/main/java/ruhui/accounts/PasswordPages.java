package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Mobile;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Duty;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Visit;
import ruhui.web.Who;

/// A forgotten password, and the first own one.
@Controller
class PasswordPages {

    private final Forgotten forgotten;
    private final Resets resets;
    private final Codes codes;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final PasswordChanges changes;
    private final Sessions sessions;
    private final Waits waits;

    PasswordPages(
            Forgotten forgotten,
            Resets resets,
            Codes codes,
            AccountRows accounts,
            Passwords passwords,
            PasswordChanges changes,
            Sessions sessions,
            Waits waits) {
        this.forgotten = forgotten;
        this.resets = resets;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
        this.sessions = sessions;
        this.waits = waits;
    }

    @Allow(Who.ANYONE)
    @GetMapping("/password/forgot")
    ModelAndView ask() {
        return Show.page("accounts/forgot", new Screens.Forgot(Fields.empty()));
    }

    @Allow(Who.ANYONE)
    @PostMapping("/password/forgot")
    ModelAndView forgot(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var fields = Fields.typed(typed);
        var who = fields.required("account", 254, "accounts.account.empty");
        if (!fields.wrong()) {
            forgotten.ask(who, request.getRemoteAddr()).ifPresent(until -> fields.wrong("account", waits.code(until)));
        }
        return fields.wrong()
                ? Show.invalid("accounts/forgot", new Screens.Forgot(fields))
                : Show.next("/password/forgot/sent");
    }

    @Allow(Who.ANYONE)
    @GetMapping("/password/forgot/sent")
    ModelAndView sent() {
        return Show.page("accounts/sent", "forgot");
    }

    @Allow(Who.ANYONE)
    @GetMapping("/password/reset")
    ModelAndView open(@RequestParam(defaultValue = "") String key) {
        return resets.open(key)
                .map(reset -> Show.page("accounts/reset", screen(Fields.empty(), key, reset)))
                .orElseGet(PasswordPages::gone);
    }

    /// Its tries are counted also where the answer is no.
    @Allow(Who.ANYONE)
    @PostMapping("/password/reset")
    ModelAndView reset(@RequestParam MultiValueMap<String, String> typed) {
        var fields = Fields.typed(typed);
        var found = resets.open(fields.value("key"));
        if (found.isEmpty()) {
            return gone();
        }
        var reset = found.get();
        var account = accounts.get(reset.account());
        check(fields, account);
        if (Forgotten.needsCode(account)) {
            fields.required("code", 20, "accounts.code.empty");
        }
        if (!fields.wrong() && Forgotten.needsCode(account) && !fits(reset, fields.value("code"))) {
            fields.wrong("code", Problem.of("accounts.code.wrong"));
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/reset", screen(fields, fields.value("key"), reset));
        }
        return forgotten.reset(reset, fields.value("password")) ? Show.next("/login", "accounts.reset") : gone();
    }

    @Allow(Who.ANYONE)
    @PostMapping("/password/reset/code")
    ModelAndView again(@RequestParam(defaultValue = "") String key, HttpServletRequest request) {
        var found = resets.open(key);
        if (found.isEmpty()) {
            return gone();
        }
        var wait = forgotten.code(found.get(), request.getRemoteAddr());
        if (wait.isEmpty()) {
            return Show.next("/password/reset?key=" + key, "accounts.sent");
        }
        return Show.invalid(
                "accounts/reset", screen(Fields.empty().wrong("code", waits.code(wait.get())), key, found.get()));
    }

    @Allow(
            value = {Who.PERSON, Who.UNIT, Who.STAFF},
            despite = Duty.SET_PASSWORD)
    @GetMapping("/password/new")
    ModelAndView first(Visit visit, Actor me) {
        return visit.duty() == Duty.SET_PASSWORD
                ? Show.page("accounts/new", screen(Fields.empty(), mine(me)))
                : Show.next("/login");
    }

    @Transactional
    @Allow(
            value = {Who.PERSON, Who.UNIT, Who.STAFF},
            despite = Duty.SET_PASSWORD)
    @PostMapping("/password/new")
    public ModelAndView setFirst(
            @RequestParam MultiValueMap<String, String> typed, Visit visit, Actor me, HttpServletResponse response) {
        if (visit.duty() != Duty.SET_PASSWORD) {
            return Show.next("/login");
        }
        var fields = Fields.typed(typed);
        var account = mine(me);
        check(fields, account);
        if (!fields.wrong() && passwords.match(fields.value("password"), account.initial())) {
            fields.wrong("password", Problem.of("accounts.password.same"));
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/new", screen(fields, account));
        }
        var token = Objects.requireNonNull(visit.token());
        changes.first(account, fields.value("password"), token);
        var duty = LogIn.afterPassword(account);
        sessions.proceed(token, duty, response);
        return duty == Duty.NONE
                ? Show.next(account.kind().home(), "accounts.activated")
                : Show.next(duty.path(), "accounts.activated");
    }

    private static void check(Fields fields, Account account) {
        account.kind()
                .rule()
                .problem(fields.value("password"), account.about())
                .ifPresent(problem -> fields.wrong("password", problem));
        if (!fields.value("password").equals(fields.value("again"))) {
            fields.wrong("again", Problem.of("accounts.password.differs"));
        }
    }

    private boolean fits(Resets.Reset reset, String typed) {
        return reset.code().isPresent() && codes.fits(reset.code().get(), typed);
    }

    private Account mine(Actor me) {
        return accounts.get(me.accountId().orElseThrow());
    }

    private Screens.Reset screen(Fields fields, String key, Resets.Reset reset) {
        var account = accounts.get(reset.account());
        var mobile =
                Forgotten.needsCode(account) && account.mobile() != null ? new Mobile(account.mobile()).masked() : "";
        return new Screens.Reset(fields, key, mobile, account.kind().rule().shortest());
    }

    private static Screens.NewPassword screen(Fields fields, Account account) {
        return new Screens.NewPassword(
                fields, String.valueOf(account.login()), account.kind().rule().shortest());
    }

    private static ModelAndView gone() {
        return new ModelAndView("accounts/gone", Map.of("page", "gone"), HttpStatus.GONE);
    }
}
