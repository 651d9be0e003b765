package ruhui.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.calendar.Calendars;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The paper desk: one box, one answer, one checklist.
@Controller
@RequestMapping("/staff/papers")
@Allow(Who.FORMAL)
class PapersController {

    private static final List<String> CHECKS = List.of("form", "licence", "pages", "equal");

    private final PaperDesk desk;
    private final Admissions admissions;
    private final Calendars calendars;
    private final Clock clock;

    PapersController(PaperDesk desk, Admissions admissions, Calendars calendars, Clock clock) {
        this.desk = desk;
        this.admissions = admissions;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView scan(@RequestParam(defaultValue = "") String code, @RequestParam @Nullable UUID last, Lang lang) {
        var name = last == null ? null : desk.name(last);
        return Show.page("admission/desk", desk.scan(code, Fields.empty(), name, words(lang)));
    }

    @PostMapping("/{id}/receipt")
    ModelAndView receive(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var check = check(fields);
        CHECKS.stream()
                .filter(name -> !fields.ticked(name))
                .forEach(name -> fields.wrong(name, Problem.of("admission.desk.unticked")));
        if (!check.others().isEmpty()) {
            fields.wrong("more", Problem.of("admission.desk.more.wrong"));
        }
        if (fields.wrong()) {
            return again(fields, lang);
        }
        admissions.perform(new Command.ReceivePapers(check), id, Outrun.version(fields), me);
        return Show.next("/staff/papers?last=" + id, "admission.received");
    }

    @PostMapping("/{id}/missing")
    ModelAndView ask(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var check = check(fields);
        if (check.isComplete()) {
            fields.wrong("more", Problem.of("admission.desk.nothing"));
        }
        if (fields.wrong()) {
            return again(fields, lang);
        }
        admissions.perform(new Command.AskForPapers(desk.items(id, check), check), id, Outrun.version(fields), me);
        return Show.next("/staff/papers?last=" + id, "admission.asked");
    }

    private ModelAndView again(Fields fields, Lang lang) {
        return Show.invalid("admission/desk", desk.scan(fields.value("code"), fields, null, words(lang)));
    }

    private static Checklist check(Fields fields) {
        return new Checklist(
                fields.ticked("form"),
                fields.ticked("licence"),
                fields.ticked("pages"),
                fields.ticked("equal"),
                fields.text("more", 500)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                fields.value("fingerprint"));
    }

    private Words words(Lang lang) {
        return new Words(lang, LocalDate.now(clock), calendars.current());
    }
}
