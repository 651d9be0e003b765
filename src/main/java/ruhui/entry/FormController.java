package ruhui.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.calendar.Dates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The sections that consist of questions; what is typed is saved as one goes.
@Controller
@RequestMapping({"/my/application", "/unit/application"})
@Allow({Who.PERSON, Who.UNIT})
class FormController {

    private final Filling filling;
    private final FormScreens screens;
    private final Applications applications;
    private final Clock clock;

    FormController(Filling filling, FormScreens screens, Applications applications, Clock clock) {
        this.filling = filling;
        this.screens = screens;
        this.applications = applications;
        this.clock = clock;
    }

    @GetMapping("/{path:unit|addresses|legal|contact|business|heating|level}")
    ModelAndView part(@PathVariable String path, Actor me, Lang lang) {
        var application = mended(me);
        var section = Section.at(path).orElseThrow(NotFound::new);
        var asked = asked(application, section);
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        var fields = Typing.fields(asked, application.profile());
        return Show.page("entry/part", screens.part(application, section, fields, Desk.of(me), lang, Map.of()));
    }

    @PostMapping("/{path:unit|addresses|legal|contact|business|heating|level}")
    ModelAndView save(
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            Actor me,
            Lang lang) {
        var application = mended(me);
        var section = Section.at(path).orElseThrow(NotFound::new);
        var fields = Fields.typed(typed);
        if (fields.ticked("list")) {
            return again(application, section, fields, me, lang);
        }
        var mending = filling.mending(application);
        var answers =
                Typing.answers(screens.asked(application.profile(), section, mending), fields, applications.rules());
        if (application.version() != version) {
            return stale(application, section, fields, answers, me, lang);
        }
        if (!fields.ticked("later")) {
            judge(application.profile().with(answers), section, mending, fields);
        }
        return fields.wrong()
                ? again(application, section, fields, me, lang)
                : saved(section, version, answers, fields, me, lang);
    }

    @PostMapping("/{path:unit|addresses|legal|contact|business|heating|level}/draft")
    ResponseEntity<Map<String, String>> autosave(
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            Actor me) {
        var section = Section.at(path).orElseThrow(NotFound::new);
        var answers = Typing.answers(asked(mended(me), section), Fields.typed(typed), applications.rules());
        try {
            var next = filling.save(me, version, answers).version();
            var at = new Dates(Lang.ZH).time(Instant.now(clock));
            return ResponseEntity.ok(Map.of("saved", at, "version", String.valueOf(next)));
        } catch (Stale | CodeInUse elsewhere) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of());
        }
    }

    private ModelAndView saved(
            Section section, int version, Map<String, String> answers, Fields fields, Actor me, Lang lang) {
        Application application;
        try {
            application = filling.save(me, version, answers);
        } catch (CodeInUse taken) {
            fields.wrong("creditCode", Problem.of("entry.rule.taken"));
            return again(filling.of(me), section, fields, me, lang);
        }
        var desk = Desk.of(me);
        if (section == Section.UNIT && screens.isTaken(application)) {
            return Show.next("/my/claim");
        }
        return fields.ticked("later")
                ? Show.next(desk.base(), "entry.saved")
                : Show.next(screens.after(section, application, desk));
    }

    private List<Field> asked(Application application, Section section) {
        return screens.asked(application.profile(), section, filling.mending(application));
    }

    private void judge(Profile profile, Section section, Optional<Mending> mending, Fields fields) {
        screens.asked(profile, section, mending.map(it -> it.at(profile)))
                .forEach(field -> field.problem(profile, applications.rules())
                        .ifPresent(wrong -> fields.wrong(field.key(), wrong)));
    }

    private ModelAndView again(Application application, Section section, Fields fields, Actor me, Lang lang) {
        return Show.invalid("entry/part", screens.part(application, section, fields, Desk.of(me), lang, Map.of()));
    }

    /// Both versions on one page: what was typed stands in the boxes, what was saved elsewhere above them.
    private ModelAndView stale(
            Application application, Section section, Fields fields, Map<String, String> answers, Actor me, Lang lang) {
        var kept = new HashMap<String, String>();
        answers.forEach((key, mine) -> {
            if (!application.profile().value(key).equals(mine)) {
                kept.put(key, application.profile().value(key));
            }
        });
        kept.put("", "");
        var page = Show.page("entry/part", screens.part(application, section, fields, Desk.of(me), lang, kept));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Application mended(Actor me) {
        var application = filling.of(me);
        if (!application.isMendedBy(me)) {
            throw new NotFound();
        }
        return application;
    }
}
