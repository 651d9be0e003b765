package ruhui.entry;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import ruhui.accounts.People;
import ruhui.association.Associations;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Texts;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// The one home of who applies: where the application stands, and beginning, withdrawing and deleting it.
@Controller
@RequestMapping("/my")
@Allow(Who.PERSON)
class HomeController {

    private final ApplicationStore store;
    private final Applications applications;
    private final HomeScreens screens;
    private final People people;
    private final Associations associations;

    HomeController(
            ApplicationStore store,
            Applications applications,
            HomeScreens screens,
            People people,
            Associations associations) {
        this.store = store;
        this.applications = applications;
        this.screens = screens;
        this.people = people;
        this.associations = associations;
    }

    @GetMapping
    ModelAndView my(Actor.Person me, Lang lang) {
        return Show.page(
                "entry/my",
                store.newestOf(me.account())
                        .map(application -> screens.my(application, lang))
                        .orElseGet(() -> screens.empty(lang)));
    }

    @PostMapping("/start")
    ModelAndView start(Actor.Person me, Lang lang) {
        if (!associations.ready()) {
            throw new Refused("entry.refused.notReady");
        }
        applications.begin(me, lang, known(me));
        return Show.next("/my/application");
    }

    @GetMapping("/withdraw")
    ModelAndView askToWithdraw(Actor.Person me, Lang lang) {
        var application = newest(me);
        if (!applications.allows(new Command.Withdraw(), application.id(), me)) {
            throw new NotFound();
        }
        return Show.page("entry/confirm", confirm("withdraw", application, lang));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Actor.Person me) {
        applications.perform(new Command.Withdraw(), newest(me).id(), me);
        return Show.next("/my", "entry.withdrawn");
    }

    @GetMapping("/discard")
    ModelAndView askToDiscard(Actor.Person me, Lang lang) {
        var application = newest(me);
        if (!(application.stage() instanceof Stage.Draft)) {
            throw new NotFound();
        }
        return Show.page("entry/confirm", confirm("discard", application, lang));
    }

    @PostMapping("/discard")
    ModelAndView discard(Actor.Person me) {
        applications.discard(newest(me).id(), me);
        return Show.next("/my", "entry.discarded");
    }

    private Application newest(Actor.Person me) {
        return store.newestOf(me.account()).orElseThrow(NotFound::new);
    }

    private static Screens.Confirm confirm(String what, Application application, Lang lang) {
        var key = "entry.confirm." + what;
        return new Screens.Confirm(
                "/my/" + what,
                Texts.of(lang, key + ".title"),
                Texts.of(lang, key + ".text"),
                Texts.of(lang, key + ".button"),
                "/my",
                application.profile().value("unitName") + " " + application.number());
    }

    /// What the person told when registering is not asked again.
    private Map<String, String> known(Actor.Person me) {
        var known = new HashMap<String, String>();
        known.put("mailSame", "yes");
        people.contact(me.account()).ifPresent(contact -> {
            known.put("contactName", contact.name());
            known.put("contactMobile", contact.mobile());
            known.put("contactEmail", contact.email());
        });
        return known;
    }
}
