package ruhui.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    ModelAndView queue(@RequestParam(defaultValue = "1") int page, Lang lang) {
        return Show.page("admission/formal", screens.waiting(page, lang));
    }

    @GetMapping("/{id}")
    ModelAndView review(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("admission/review", screens.one(id, me, Fields.empty(), lang));
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        if (!comments(id, fields).isEmpty()) {
            fields.wrong("decide", Problem.of("admission.formal.commented"));
            return again(id, fields, me, lang);
        }
        admissions.perform(new Command.Approve(), id, version(fields), me);
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
        admissions.perform(new Command.Return(comments), id, version(fields), me);
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
        if (!fields.ticked("confirmed")) {
            return Show.page("admission/refusal", screens.refusal(id, fields));
        }
        admissions.perform(new Command.Reject(reason), id, version(fields), me);
        return Show.next("/staff/formal", "admission.rejected");
    }

    /// A colleague was faster: nothing happens, and nothing typed is lost.
    @ExceptionHandler
    ModelAndView outrun(Outrun outrun, HttpServletRequest request, Lang lang) {
        var kept = new ArrayList<Screens.Late.Kept>();
        request.getParameterMap().forEach((name, values) -> {
            if ((name.startsWith(COMMENT) || name.equals("reason")) && !values[0].isBlank()) {
                kept.add(new Screens.Late.Kept(screens.label(outrun.caseId(), name, lang), values[0]));
            }
        });
        return new ModelAndView(
                "admission/late", Map.of("page", screens.late(outrun.caseId(), kept, lang)), HttpStatus.CONFLICT);
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

    private static int version(Fields fields) {
        var version = fields.value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
