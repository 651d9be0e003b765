package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Problem;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Visit;

/// What all forms that ask for account and password have in common: `account`, `password`, and the way in.
@Component
class Entrance {

    private final LogIn logIn;
    private final Sessions sessions;
    private final Waits waits;
    private final Purge purge;
    private final Browsers browsers;

    Entrance(LogIn logIn, Sessions sessions, Waits waits, Purge purge, Browsers browsers) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.waits = waits;
        this.purge = purge;
        this.browsers = browsers;
    }

    /// Puts the problem at its field when it is not `In`.
    LogIn.Outcome attempt(Fields fields, HttpServletRequest request) {
        fields.required("account", 254, "accounts.account.empty");
        if (fields.value("password").isEmpty()) {
            fields.wrong("password", Problem.of("accounts.password.empty"));
        }
        if (fields.wrong()) {
            return new LogIn.Outcome.Wrong(0, null);
        }
        var outcome = logIn.attempt(fields.value("account"), fields.value("password"), request.getRemoteAddr());
        switch (outcome) {
            case LogIn.Outcome.In _ -> {}
            case LogIn.Outcome.Expired _ -> fields.wrong("password", Problem.of("accounts.initial.expired"));
            case LogIn.Outcome.Wait(var until) -> fields.wrong("account", waits.tooMany(until));
            case LogIn.Outcome.Wrong(var left, var until)
            when until != null && left == 0 ->
                fields.wrong("account", Problem.of("accounts.login.last", waits.minutes(until)));
            case LogIn.Outcome.Wrong(var left, var _) ->
                fields.wrong("account", Problem.of("accounts.login.wrong", left));
        }
        return outcome;
    }

    /// A new session under a new token, and on to what is due or wanted.
    ModelAndView enter(
            LogIn.Outcome.In in, String next, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        purge.now();
        if (visit.token() != null) {
            sessions.end(visit.token());
        }
        sessions.start(in.account().id(), in.duty(), request, response);
        browsers.seen(in.account().id(), request, response);
        return switch (in.duty()) {
            case NONE -> Show.next(Next.or(next, in.account().kind()));
            case SECOND_STEP -> Show.next(in.duty().path() + Next.query(next));
            case SET_PASSWORD, ENROL_SECOND_STEP -> Show.next(in.duty().path());
        };
    }
}
