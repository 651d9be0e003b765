package ruhui.accounts;

import java.util.Base64;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Email;
import ruhui.shared.Mobile;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Tokens;
import ruhui.web.Visit;
import ruhui.web.Who;

/// Everybody's own account: its password, and where it is signed in.
@Controller
@Allow({Who.PERSON, Who.UNIT, Who.STAFF})
class AccountPages {

    private final AccountRows accounts;
    private final Sessions sessions;
    private final PasswordChanges changes;
    private final Reproof reproof;

    AccountPages(AccountRows accounts, Sessions sessions, PasswordChanges changes, Reproof reproof) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.changes = changes;
        this.reproof = reproof;
    }

    @GetMapping("/account")
    ModelAndView show(Actor me, Visit visit) {
        var account = mine(me);
        var here = Tokens.sha256(Objects.requireNonNull(visit.token()));
        return Show.page(
                "accounts/account",
                new Screens.Security(
                        me.kind(),
                        account.name(),
                        account.login() == null ? "" : account.login(),
                        account.mobile() == null ? "" : new Mobile(account.mobile()).masked(),
                        account.email() == null ? "" : new Email(account.email()).masked(),
                        account.totpSince(),
                        sessions.of(account.id()).stream()
                                .map(session -> place(session, here))
                                .toList()));
    }

    /// Asked by a page that was open in silence: its reader is still there.
    @GetMapping("/account/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here() {}

    @PostMapping("/account/sessions/end")
    ModelAndView end(@RequestParam String session, Actor me) {
        try {
            sessions.end(me.accountId().orElseThrow(), Base64.getUrlDecoder().decode(session));
        } catch (IllegalArgumentException notOurs) {
            throw new NotFound();
        }
        return Show.next("/account", "accounts.ended");
    }

    @PostMapping("/account/sessions/end-others")
    ModelAndView endOthers(Actor me, Visit visit) {
        sessions.endOthers(me.accountId().orElseThrow(), Objects.requireNonNull(visit.token()));
        return Show.next("/account", "accounts.ended");
    }

    @GetMapping("/account/password")
    ModelAndView askPassword(Actor me) {
        return Show.page("accounts/password", screen(Fields.empty(), mine(me)));
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(@RequestParam MultiValueMap<String, String> typed, Actor me, Visit visit) {
        var fields = Fields.typed(typed);
        var account = mine(me);
        account.kind()
                .rule()
                .problem(fields.value("password"), account.about())
                .ifPresent(problem -> fields.wrong("password", problem));
        if (!fields.value("password").equals(fields.value("again"))) {
            fields.wrong("again", Problem.of("accounts.password.differs"));
        }
        if (!fields.wrong()) {
            reproof.check(fields, "old", account.id());
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/password", screen(fields, account));
        }
        changes.change(account.id(), fields.value("password"), Objects.requireNonNull(visit.token()));
        return Show.next("/account", "accounts.password");
    }

    private Account mine(Actor me) {
        return accounts.get(me.accountId().orElseThrow());
    }

    private static Screens.Password screen(Fields fields, Account account) {
        return new Screens.Password(fields, account.kind().rule().shortest());
    }

    private static Screens.Place place(Sessions.Session session, byte[] here) {
        return new Screens.Place(
                Base64.getUrlEncoder().withoutPadding().encodeToString(session.hash()),
                Device.of(session.device()),
                session.address(),
                session.at(),
                session.seen(),
                java.util.Arrays.equals(session.hash(), here));
    }
}
