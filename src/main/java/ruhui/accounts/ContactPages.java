package ruhui.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Email;
import ruhui.shared.Lang;
import ruhui.shared.Mobile;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Another mobile or mailbox for one's own account: the password, then a code from the new one.
@Controller
@Allow({Who.PERSON, Who.UNIT, Who.STAFF})
class ContactPages {

    private final AccountRows accounts;
    private final Contacts contacts;
    private final Codes codes;
    private final CodeLimits limits;
    private final Reproof reproof;
    private final Waits waits;

    ContactPages(
            AccountRows accounts, Contacts contacts, Codes codes, CodeLimits limits, Reproof reproof, Waits waits) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.codes = codes;
        this.limits = limits;
        this.reproof = reproof;
        this.waits = waits;
    }

    @GetMapping("/account/contact/{which}")
    ModelAndView ask(@PathVariable String which, Actor me) {
        return Show.page("accounts/contact", screen(Fields.empty(), channel(which), mine(me)));
    }

    @PostMapping("/account/contact/{which}")
    ModelAndView begin(
            @PathVariable String which,
            @RequestParam MultiValueMap<String, String> typed,
            Actor me,
            Lang lang,
            HttpServletRequest request) {
        var channel = channel(which);
        var account = mine(me);
        var fields = Fields.typed(typed);
        fields.check("to", channel == Channel.SMS ? Mobile::problem : Email::problem);
        if (!fields.wrong()) {
            limits.wait(parsed(channel, fields), request.getRemoteAddr())
                    .ifPresent(until -> fields.wrong("to", waits.code(until)));
        }
        if (!fields.wrong()) {
            reproof.check(fields, "password", account.id());
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/contact", screen(fields, channel, account));
        }
        contacts.begin(account, channel, parsed(channel, fields), lang, request.getRemoteAddr());
        return Show.next("/account/contact/" + which + "/code");
    }

    @GetMapping("/account/contact/{which}/code")
    ModelAndView askForCode(@PathVariable String which, Actor me) {
        var channel = channel(which);
        return contacts.waiting(mine(me).id(), channel)
                .map(waiting -> Show.page(
                        "accounts/contact-code", new Screens.ContactCode(Fields.empty(), channel, waiting.to())))
                .orElseGet(() -> Show.next("/account"));
    }

    @PostMapping("/account/contact/{which}/code")
    ModelAndView prove(@PathVariable String which, @RequestParam MultiValueMap<String, String> typed, Actor me) {
        var channel = channel(which);
        var account = mine(me);
        var found = contacts.waiting(account.id(), channel);
        if (found.isEmpty()) {
            return Show.next("/account");
        }
        var fields = Fields.typed(typed);
        var code = fields.required("code", 20, "accounts.code.empty");
        if (!fields.wrong()
                && !(codes.fits(found.get().code(), code) && contacts.finish(account, channel, found.get()))) {
            fields.wrong("code", Problem.of("accounts.code.wrong"));
        }
        return fields.wrong()
                ? Show.invalid(
                        "accounts/contact-code",
                        new Screens.ContactCode(fields, channel, found.get().to()))
                : Show.next("/account", "accounts.contact");
    }

    private static Channel channel(String which) {
        return switch (which) {
            case "mobile" -> Channel.SMS;
            case "email" -> Channel.EMAIL;
            default -> throw new NotFound();
        };
    }

    private static String parsed(Channel channel, Fields fields) {
        return channel == Channel.SMS
                ? Mobile.parse(fields.value("to")).number()
                : Email.parse(fields.value("to")).address();
    }

    private Account mine(Actor me) {
        return accounts.get(me.accountId().orElseThrow());
    }

    private static Screens.Contact screen(Fields fields, Channel channel, Account account) {
        var contact = account.contact();
        return new Screens.Contact(fields, channel, channel == Channel.SMS ? contact.mobile() : contact.email());
    }
}
