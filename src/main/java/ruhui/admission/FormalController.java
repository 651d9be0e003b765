package ruhui.admission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The formal review: its queue, a case, and the three decisions.
@Controller
@RequestMapping("/staff/formal")
@Allow(Who.FORMAL)
class FormalController {

    static final String COMMENT = "c.";
    private static final int LONGEST = 500;

    private final CaseScreens screens;
    private final Admissions admissions;

    FormalController(CaseScreens screens, Admissions admissions) {
        this.screens = screens;
        this.admissions = admissions;
    }

    @GetMapping
    ModelAndView queue(@RequestParam(defaultValue = "1") int page, Actor.Staff me, Lang lang) {
        return Show.page("admission/formal", screens.waiting(page, me, lang));
    }

    @GetMapping("/{id}")
    ModelAndView review(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("admission/review", screens.one(id, me, Fields.empty(), lang));
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        if (typed.keySet().stream()
                .anyMatch(
                        name -> name.startsWith(COMMENT) && !fields.value(name).isBlank())) {
            fields.wrong("decide", Problem.of("admission.formal.commented"));
            return again(id, fields, me, lang);
        }
        admissions.perform(new Command.Approve(), id, Outrun.version(fields), me);
        return Show.next("/staff/formal", "admission.approved");
    }

    @PostMapping("/{id}/return")
    ModelAndView sendBack(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var comments = comments(id, fields);
        if (comments.isEmpty()) {
            fields.wrong("decide", Problem.of("admission.formal.uncommented"));
        }
        if (fields.wrong()) {
            return again(id, fields, me, lang);
        }
        admissions.perform(new Command.Return(comments), id, Outrun.version(fields), me);
        return Show.next("/staff/formal", "admission.returned");
    }

    /// First a page that says what follows, then the deed.
    @PostMapping("/{id}/rejection")
    ModelAndView reject(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var reason = fields.required("reason", LONGEST, "admission.formal.reason.missing");
        if (fields.wrong()) {
            return again(id, fields, me, lang);
        }
        if (fields.ticked("back")) {
            return Show.page("admission/review", screens.one(id, me, fields, lang));
        }
        if (!fields.ticked("confirmed")) {
            return Show.page("admission/refusal", screens.refusal(id, fields));
        }
        admissions.perform(new Command.Reject(reason), id, Outrun.version(fields), me);
        return Show.next("/staff/formal", "admission.rejected");
    }

    @PostMapping("/{id}/undo")
    ModelAndView takeBack(@PathVariable UUID id, Actor.Staff me) {
        admissions.takeBack(id, me);
        return Show.next("/staff/formal/" + id, "admission.takenBack");
    }

    private Map<String, String> comments(UUID id, Fields fields) {
        var comments = new LinkedHashMap<String, String>();
        for (var key : screens.keys(id)) {
            var comment = fields.text(COMMENT + key, LONGEST);
            if (!comment.isEmpty()) {
                comments.put(key, comment);
            }
        }
        return comments;
    }

    private ModelAndView again(UUID id, Fields fields, Actor.Staff me, Lang lang) {
        return Show.invalid("admission/review", screens.one(id, me, fields, lang));
    }
}
