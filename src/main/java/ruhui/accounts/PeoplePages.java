package ruhui.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import ruhui.shared.Role;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The secretariat's people: who they are, what they may do, and letting them in and out.
@Controller
@Allow(Who.ADMIN)
class PeoplePages {

    private final AccountRows accounts;
    private final StaffAccounts staff;
    private final Reproof reproof;

    PeoplePages(AccountRows accounts, StaffAccounts staff, Reproof reproof) {
        this.accounts = accounts;
        this.staff = staff;
        this.reproof = reproof;
    }

    @GetMapping("/staff/people")
    ModelAndView all() {
        var roles = accounts.roles();
        return Show.page(
                "accounts/people",
                new Screens.Colleagues(accounts.staff().stream()
                        .map(one -> screen(one, roles.getOrDefault(one.id(), Set.of())))
                        .toList()));
    }

    @GetMapping("/staff/people/new")
    ModelAndView askToInvite() {
        return Show.page("accounts/invite", new Screens.Invite(Fields.empty()));
    }

    @PostMapping("/staff/people/new")
    ModelAndView invite(@RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var name = fields.required("name", 40, "accounts.name.empty");
        staff.problems(fields);
        if (fields.wrong()) {
            return Show.invalid("accounts/invite", new Screens.Invite(fields));
        }
        var mobile = fields.value("mobile").isBlank()
                ? ""
                : Mobile.parse(fields.value("mobile")).number();
        var id = staff.invite(
                name,
                StaffAccounts.login(fields.value("login")),
                Email.parse(fields.value("email")).address(),
                mobile,
                lang,
                roles(fields),
                me);
        return Show.next("/staff/people/" + id, "accounts.invited");
    }

    @GetMapping("/staff/people/{id}")
    ModelAndView one(@PathVariable UUID id, Actor.Staff me) {
        var typed = new LinkedMultiValueMap<String, String>();
        accounts.roles(id).forEach(role -> typed.add("roles", role.name()));
        return Show.page("accounts/colleague", screen(Fields.typed(typed), staff.get(id), me));
    }

    @PostMapping("/staff/people/{id}/roles")
    ModelAndView roles(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var who = staff.get(id);
        reproof.check(fields, "password", me.account());
        if (fields.wrong()) {
            return Show.invalid("accounts/colleague", screen(fields, who, me));
        }
        staff.roles(who, roles(fields), me);
        return Show.next("/staff/people/" + id, "accounts.roles");
    }

    @GetMapping("/staff/people/{id}/{act}")
    ModelAndView ask(@PathVariable UUID id, @PathVariable String act) {
        return Show.page("accounts/confirm", confirm(Fields.empty(), id, act));
    }

    @PostMapping("/staff/people/{id}/{act}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Staff me) {
        var fields = Fields.typed(typed);
        var screen = confirm(fields, id, act);
        var reason = fields.required("reason", 200, "accounts.reason.empty");
        if (!fields.wrong()) {
            reproof.check(fields, "password", me.account());
        }
        if (fields.wrong()) {
            return Show.invalid("accounts/confirm", screen);
        }
        var who = staff.get(id);
        switch (act) {
            case "disable" -> staff.disable(who, reason, me);
            case "enable" -> staff.enable(who, reason, me);
            case "second-step" -> staff.resetSecondStep(who, reason, me);
            case "again" -> staff.sendAgain(who, reason, me);
            default -> throw new NotFound();
        }
        return Show.next("/staff/people/" + id, "accounts." + act);
    }

    private static Set<Role> roles(Fields fields) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (fields.has("roles", role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private Screens.Confirm confirm(Fields fields, UUID id, String act) {
        if (!List.of("disable", "enable", "second-step", "again").contains(act)) {
            throw new NotFound();
        }
        return new Screens.Confirm(fields, screen(staff.get(id)), act.replace("second-step", "second"));
    }

    private Screens.OneColleague screen(Fields fields, Account who, Actor.Staff me) {
        return new Screens.OneColleague(fields, screen(who), who.id().equals(me.account()));
    }

    private Screens.Colleague screen(Account account) {
        return screen(account, accounts.roles(account.id()));
    }

    private static Screens.Colleague screen(Account account, Set<Role> roles) {
        var contact = account.contact();
        return new Screens.Colleague(
                account.id(),
                account.name(),
                String.valueOf(account.login()),
                contact.email(),
                contact.mobile(),
                roles,
                account.seenAt(),
                account.totpSince(),
                account.waitsForOwnPassword(),
                !account.isOpen());
    }
}
