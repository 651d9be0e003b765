package ruhui.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.dues.Codes;
import ruhui.shared.Actor;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Gives money of nobody to a unit, sends it back, and takes a share back; each after a page that asks once more.
/// What books for a unit closes its open codes first and so carries no one-time token: the version of the line keeps a
/// repeat from booking twice.
@Controller
@RequestMapping("/staff/suspense/{line}")
@Allow(Who.FINANCE)
class GiveController {

    private static final String GIVE = "bank/give";
    private static final String RETURN = "bank/return";
    private static final String CHECK = "bank/check";

    private final SuspenseScreens screens;
    private final SuspenseList list;
    private final Arrivals arrivals;
    private final Codes codes;
    private final Clock clock;

    GiveController(SuspenseScreens screens, SuspenseList list, Arrivals arrivals, Codes codes, Clock clock) {
        this.screens = screens;
        this.list = list;
        this.arrivals = arrivals;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/units/{unit}")
    ModelAndView giving(@PathVariable UUID line, @PathVariable UUID unit) {
        return Show.page(GIVE, screens.giving(line, unit, Fields.empty()));
    }

    @PostMapping("/units/{unit}/check")
    ModelAndView checkGive(
            @PathVariable UUID line, @PathVariable UUID unit, @RequestParam MultiValueMap<String, String> typed) {
        var fields = Fields.typed(typed);
        return SuspenseForms.give(
                        fields, unit, screens.open(unit), list.find(line).left())
                .map(act -> Show.page(CHECK, screens.check(line, act)))
                .orElseGet(() -> Show.invalid(GIVE, screens.giving(line, unit, fields)));
    }

    @PostMapping("/units/{unit}")
    ModelAndView give(
            @PathVariable UUID line,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Staff me) {
        var fields = Fields.typed(typed);
        if (screens.reported(unit).isPresent()) {
            throw new Refused("bank.refused.reported");
        }
        var act = SuspenseForms.give(
                fields, unit, screens.open(unit), list.find(line).left());
        if (act.isEmpty()) {
            return Show.invalid(GIVE, screens.giving(line, unit, fields));
        }
        return codes.closedByPaying(unit)
                ? Show.invalid(
                        GIVE,
                        screens.giving(line, unit, fields.wrong("fen", ruhui.shared.Problem.of("bank.wrong.paid"))))
                : done(act.get(), line, fields, me, "bank.given");
    }

    @GetMapping("/return")
    ModelAndView returning(@PathVariable UUID line) {
        return Show.page(RETURN, screens.returning(line, Fields.empty()));
    }

    @PostMapping("/return/check")
    ModelAndView checkReturn(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed) {
        var fields = Fields.typed(typed);
        return SuspenseForms.sendBack(
                        fields, LocalDate.now(clock), list.find(line).left())
                .map(act -> Show.page(CHECK, screens.check(line, act)))
                .orElseGet(() -> Show.invalid(RETURN, screens.returning(line, fields)));
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        return SuspenseForms.sendBack(
                        fields, LocalDate.now(clock), list.find(line).left())
                .map(act -> done(act, line, fields, me, "bank.returned"))
                .orElseGet(() -> Show.invalid(RETURN, screens.returning(line, fields)));
    }

    /// By the second person.
    @PostMapping("/approval")
    ModelAndView approve(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        if (list.find(line).stage() instanceof Stage.Proposed(Command.Give give, var _, var _)) {
            codes.closedByPaying(give.unit());
        }
        return done(new Command.Approve(), line, Fields.typed(typed), me, "bank.approved");
    }

    @GetMapping("/shares/{payment}")
    ModelAndView takingBack(@PathVariable UUID line, @PathVariable UUID payment) {
        return Show.page("bank/undo", screens.takingBack(line, payment, Fields.empty()));
    }

    @PostMapping("/shares/{payment}")
    ModelAndView takeBack(
            @PathVariable UUID line,
            @PathVariable UUID payment,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Staff me) {
        var fields = Fields.typed(typed);
        screens.takingBack(line, payment, fields);
        return SuspenseForms.words(fields, "reason", "bank.wrong.reason")
                .map(reason -> done(new Command.TakeBack(payment, reason), line, fields, me, "bank.undone"))
                .orElseGet(() -> Show.invalid("bank/undo", screens.takingBack(line, payment, fields)));
    }

    private ModelAndView done(Command command, UUID line, Fields fields, Actor.Staff me, String done) {
        return arrivals.perform(command, line, ImportForms.version(fields), me)
                ? Show.next("/staff/suspense/" + line, done)
                : new ModelAndView(
                        SuspenseController.DESK,
                        Map.of("page", screens.desk(line, me, "", Fields.empty(), true)),
                        HttpStatus.CONFLICT);
    }
}
