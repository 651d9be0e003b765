package ruhui.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The unit's pages from its account to its membership.
@Controller
@RequestMapping("/unit")
@Allow(Who.UNIT)
class UnitController {

    private final UnitScreens screens;
    private final Admissions admissions;
    private final RegistrationForm form;
    private final Downloads downloads;
    private final Clock clock;

    UnitController(
            UnitScreens screens, Admissions admissions, RegistrationForm form, Downloads downloads, Clock clock) {
        this.screens = screens;
        this.admissions = admissions;
        this.form = form;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView progress(Actor.Unit me, Lang lang) {
        return Show.page("admission/progress", screens.progress(me, lang));
    }

    @GetMapping("/form")
    ModelAndView papers(Actor.Unit me, Lang lang) {
        var fields = Fields.of(Map.of(ParcelForm.SENT_ON, LocalDate.now(clock).toString()));
        return Show.page("admission/papers", screens.papers(me, lang, fields));
    }

    @GetMapping("/form/pdf")
    ResponseEntity<Resource> pdf(Actor.Unit me, Lang lang) {
        var printed = form.print(me.unit(), lang);
        return downloads.pdf(printed.pdf(), printed.name());
    }

    @PostMapping("/form/parcel")
    ModelAndView send(Actor.Unit me, Lang lang, @RequestParam MultiValueMap<String, String> typed) {
        var fields = Fields.typed(typed);
        var parcel = new ParcelForm(fields, LocalDate.now(clock)).parcel();
        if (parcel.isEmpty()) {
            return Show.invalid("admission/papers", screens.papers(me, lang, fields));
        }
        admissions.perform(new Command.SendPapers(parcel.get()), me.unit(), me);
        return Show.next("/unit", ParcelForm.looksRight(parcel.get()) ? "admission.sent" : "admission.sent-odd");
    }

    @GetMapping("/withdrawal")
    ModelAndView leaving(Actor.Unit me) {
        return Show.page("admission/leaving", screens.leaving(me));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Actor.Unit me) {
        admissions.perform(new Command.Withdraw(), me.unit(), me);
        return Show.next("/unit", "admission.withdrawn");
    }
}
