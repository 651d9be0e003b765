package ruhui.entry;

import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The task list, what is to be mended, and the last look before sending.
@Controller
@RequestMapping({"/my/application", "/unit/application"})
@Allow({Who.PERSON, Who.UNIT})
class CheckController {

    private final Filling filling;
    private final Applications applications;
    private final FormScreens forms;
    private final CheckScreens screens;

    CheckController(Filling filling, Applications applications, FormScreens forms, CheckScreens screens) {
        this.filling = filling;
        this.applications = applications;
        this.forms = forms;
        this.screens = screens;
    }

    /// The list of sections; after a return, the list of what to mend.
    @GetMapping
    ModelAndView list(Actor me, Lang lang) {
        var application = filling.of(me);
        if (!application.isMendedBy(me)) {
            return Show.next(Desk.of(me).home());
        }
        return filling.mending(application)
                .map(mending ->
                        Show.page("entry/mend", screens.mend(application, mending, Desk.of(me), lang, Fields.empty())))
                .orElseGet(() -> Show.page("entry/tasks", forms.tasks(application, Desk.of(me), lang)));
    }

    @GetMapping("/check")
    ModelAndView check(Actor.Person me, Lang lang) {
        return Show.page("entry/check", screens.check(draft(me), Desk.of(me), lang, Fields.empty()));
    }

    @PostMapping("/check")
    ModelAndView send(@RequestParam MultiValueMap<String, String> typed, Actor.Person me, Lang lang) {
        var fields = Fields.typed(typed);
        if (!fields.ticked("declared")) {
            fields.wrong("declared", Problem.of("entry.missing.declared"));
            return unsent(fields, me, lang);
        }
        try {
            applications.submit(me, lang);
        } catch (CodeInUse taken) {
            var page = Show.page("entry/taken", screens.taken(draft(me)));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        } catch (Refused refused) {
            if (refused.problem().key().equals(Sending.INCOMPLETE)) {
                return unsent(fields, me, lang);
            }
            throw refused;
        }
        return Show.next("/my", "entry.submitted");
    }

    private ModelAndView unsent(Fields fields, Actor.Person me, Lang lang) {
        var draft = draft(me);
        if (!applications.checkup(draft).complete()) {
            fields.wrong("cards", Problem.of(Sending.INCOMPLETE));
        }
        return Show.invalid("entry/check", screens.check(draft, Desk.of(me), lang, fields));
    }

    /// Says of one comment why nothing is changed.
    @PostMapping("/reply")
    ModelAndView reply(@RequestParam MultiValueMap<String, String> typed, Actor me, Lang lang) {
        var application = filling.of(me);
        var mending = filling.mending(application).orElseThrow(NotFound::new);
        var fields = Fields.typed(typed);
        var key = fields.value("key");
        var words = fields.required("reply." + key, 200, "entry.missing.reply");
        if (fields.wrong()) {
            return Show.invalid("entry/mend", screens.mend(application, mending, Desk.of(me), lang, fields));
        }
        filling.reply(me, key, words);
        return Show.next(Desk.of(me).base());
    }

    @PostMapping("/send")
    ModelAndView sendAgain(Actor me, Lang lang) {
        var application = filling.of(me);
        var mending = filling.mending(application).orElseThrow(NotFound::new);
        var fields = Fields.empty();
        screens.stillWrong(application, mending, lang).forEach(fields::wrong);
        if (fields.wrong()) {
            return Show.invalid("entry/mend", screens.mend(application, mending, Desk.of(me), lang, fields));
        }
        var command = me instanceof Actor.Unit ? new Command.Correct() : new Command.Submit();
        applications.perform(command, application.id(), me, lang, OptionalInt.empty());
        return me instanceof Actor.Unit ? Show.next("/unit", "entry.corrected") : Show.next("/my", "entry.resubmitted");
    }

    private Application draft(Actor.Person me) {
        var application = filling.of(me);
        if (!(application.stage() instanceof Stage.Draft)) {
            throw new NotFound();
        }
        return application;
    }
}
