package ruhui.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Texts;
import ruhui.web.Allow;
import ruhui.web.Duty;
import ruhui.web.Fields;
import ruhui.web.Houses;
import ruhui.web.QrPath;
import ruhui.web.Show;
import ruhui.web.Visit;
import ruhui.web.Who;

/// The second step: at each log-in, and where it is set up.
@Controller
class SecondStepPages {

    private final SecondStep secondStep;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Reproof reproof;
    private final Waits waits;
    private final ObjectProvider<Houses> houses;
    private final boolean demo;

    SecondStepPages(
            SecondStep secondStep,
            AccountRows accounts,
            Sessions sessions,
            Throttle throttle,
            Reproof reproof,
            Waits waits,
            ObjectProvider<Houses> houses,
            Environment environment) {
        this.secondStep = secondStep;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.reproof = reproof;
        this.waits = waits;
        this.houses = houses;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Allow(
            value = {Who.PERSON, Who.UNIT, Who.STAFF},
            despite = Duty.SECOND_STEP)
    @GetMapping("/login/second")
    ModelAndView ask(@RequestParam(defaultValue = "") String next, Visit visit, Actor me) {
        return visit.duty() == Duty.SECOND_STEP
                ? Show.page("accounts/second", screen(Fields.empty(), next, mine(me)))
                : Show.next("/login");
    }

    @Allow(
            value = {Who.PERSON, Who.UNIT, Who.STAFF},
            despite = Duty.SECOND_STEP)
    @PostMapping("/login/second")
    ModelAndView pass(
            @RequestParam MultiValueMap<String, String> typed, Visit visit, Actor me, HttpServletResponse response) {
        if (visit.duty() != Duty.SECOND_STEP) {
            return Show.next("/login");
        }
        var fields = Fields.typed(typed);
        var account = mine(me);
        var code = fields.required("code", 40, "accounts.second.empty");
        if (!fields.wrong()) {
            attempt(fields, account, code);
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/second", screen(fields, fields.value("next"), account));
        }
        sessions.proceed(Objects.requireNonNull(visit.token()), Duty.NONE, response);
        return Show.next(Next.or(fields.value("next"), account.kind()));
    }

    @Allow(
            value = {Who.PERSON, Who.UNIT, Who.STAFF},
            despite = Duty.ENROL_SECOND_STEP)
    @GetMapping("/account/second-step")
    ModelAndView show(Actor me, Visit visit, Lang lang) {
        var account = mine(me);
        return account.totpSince() == null
                ? Show.page(
                        "accounts/enrol", enrol(Fields.empty(), account, visit, lang, secondStep.propose(account.id())))
                : Show.page("accounts/enrolled", enrolled(Fields.empty(), account));
    }

    @Transactional
    @Allow(
            value = {Who.PERSON, Who.UNIT, Who.STAFF},
            despite = Duty.ENROL_SECOND_STEP)
    @PostMapping("/account/second-step")
    public ModelAndView enrol(
            @RequestParam MultiValueMap<String, String> typed,
            Actor me,
            Visit visit,
            Lang lang,
            HttpServletResponse response) {
        var fields = Fields.typed(typed);
        var account = mine(me);
        var secret = secondStep.proposed(account.id(), fields.value("sealed"));
        if (account.totpSince() != null || secret.isEmpty()) {
            return Show.next("/account/second-step");
        }
        var code = fields.required("code", 20, "accounts.second.empty");
        if (!fields.wrong() && !secondStep.enrol(account.id(), secret.get(), code)) {
            fields.wrong("code", Problem.of("accounts.second.wrong"));
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/enrol", enrol(fields, account, visit, lang, fields.value("sealed")));
        }
        sessions.proceed(Objects.requireNonNull(visit.token()), Duty.NONE, response);
        return Show.next("/account/second-step", "accounts.enrolled");
    }

    /// Shown in this answer and never again; sent twice it gives other codes, and the last ones count.
    @Allow({Who.PERSON, Who.UNIT, Who.STAFF})
    @PostMapping("/account/second-step/codes")
    ModelAndView recoveryCodes(@RequestParam MultiValueMap<String, String> typed, Actor me) {
        var account = mine(me);
        if (account.totpSince() == null) {
            return Show.next("/account/second-step");
        }
        var fields = Fields.typed(typed);
        if (secondStep.recoveryCodesLeft(account.id()) > 0) {
            reproof.check(fields, "password", account.id());
        }
        return fields.wrong()
                ? Show.invalid("accounts/enrolled", enrolled(fields, account))
                : Show.page("accounts/recovery", new Screens.Recovery(secondStep.newRecoveryCodes(account.id())));
    }

    @Allow({Who.PERSON, Who.UNIT})
    @GetMapping("/account/second-step/remove")
    ModelAndView askToRemove(Actor me) {
        return Show.page("accounts/remove", new Screens.Forgot(Fields.empty()));
    }

    /// Staff cannot do without; a colleague who may resets it for them.
    @Allow({Who.PERSON, Who.UNIT})
    @PostMapping("/account/second-step/remove")
    ModelAndView remove(@RequestParam MultiValueMap<String, String> typed, Actor me) {
        var account = mine(me);
        var fields = Fields.typed(typed);
        reproof.check(fields, "password", account.id());
        if (fields.wrong()) {
            return Show.invalid("accounts/remove", new Screens.Forgot(fields));
        }
        secondStep.remove(account.id());
        return Show.next("/account", "accounts.removed");
    }

    private void attempt(Fields fields, Account account, String code) {
        var turn = throttle.take(Throttle.Rule.SECOND_STEP, account.id().toString());
        if (!turn.allowed() && turn.until() != null) {
            fields.wrong("code", waits.tooMany(turn.until()));
        } else if (secondStep.passes(account.id(), code)) {
            throttle.clear(Throttle.Rule.SECOND_STEP, account.id().toString());
        } else {
            fields.wrong("code", Problem.of("accounts.second.wrong"));
        }
    }

    private Account mine(Actor me) {
        return accounts.get(me.accountId().orElseThrow());
    }

    private Screens.SecondStep screen(Fields fields, String next, Account account) {
        var hint = demo ? secondStep.codeNow(account.id()).orElse(null) : null;
        return new Screens.SecondStep(fields, Next.safe(next), hint);
    }

    private Screens.Enrolled enrolled(Fields fields, Account account) {
        return new Screens.Enrolled(
                fields,
                Objects.requireNonNull(account.totpSince()),
                secondStep.recoveryCodesLeft(account.id()),
                account.kind() != Account.Kind.STAFF);
    }

    private Screens.Enrol enrol(Fields fields, Account account, Visit visit, Lang lang, String sealed) {
        var secret = secondStep.proposed(account.id(), sealed).orElseThrow();
        var house = houses.getIfAvailable();
        var issuer = house == null || house.house(lang).shortName().isEmpty()
                ? Texts.of(lang, "web.product")
                : house.house(lang).shortName();
        var qr = QrPath.of(Totp.uri(secret, issuer, account.login() == null ? account.name() : account.login()));
        return new Screens.Enrol(
                fields,
                visit.duty() == Duty.ENROL_SECOND_STEP,
                Base32.encode(secret).replaceAll("(.{4})(?=.)", "$1 "),
                sealed,
                qr.path(),
                qr.size());
    }
}
