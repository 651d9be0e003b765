package ruhui.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Money that is nobody's yet: looked at, put aside, recognised; and the exact matches, confirmed in one step.
@Controller
@RequestMapping("/staff")
@Allow(Who.FINANCE)
class SuspenseController {

    static final String DESK = "bank/desk";
    private static final String ADDRESS = "/staff/suspense";

    public record Matched(List<Match> matches, List<Matches.Outcome> outcomes, Fields fields, boolean finance) {}

    private final SuspenseScreens screens;
    private final Arrivals arrivals;
    private final Matches matches;

    SuspenseController(SuspenseScreens screens, Arrivals arrivals, Matches matches) {
        this.screens = screens;
        this.arrivals = arrivals;
        this.matches = matches;
    }

    @GetMapping("/suspense")
    ModelAndView inbox(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page) {
        return Show.page("bank/suspense", screens.inbox(show, Math.max(page, 1)));
    }

    @GetMapping("/suspense/{line}")
    ModelAndView desk(@PathVariable UUID line, @RequestParam(defaultValue = "") String q, Actor.Staff me) {
        return Show.page(DESK, screens.desk(line, me, q));
    }

    @PostMapping("/suspense/{line}/park")
    ModelAndView park(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        return SuspenseForms.words(fields, "note", "bank.wrong.note")
                .map(note -> done(new Command.Park(note), line, fields, me, "bank.parked"))
                .orElseGet(() -> Show.invalid(DESK, screens.desk(line, me, "", fields, false)));
    }

    @PostMapping("/suspense/{line}/resume")
    ModelAndView resume(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return done(new Command.Resume(), line, Fields.typed(typed), me, "bank.resumed");
    }

    @PostMapping("/suspense/{line}/decline")
    ModelAndView decline(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return done(new Command.Decline(), line, Fields.typed(typed), me, "bank.declined");
    }

    /// Only what the page offered: a payment of this amount that was booked without a line.
    @PostMapping("/suspense/{line}/known")
    ModelAndView recognise(@PathVariable UUID line, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        return screens.desk(line, me, "").unlinked().stream()
                .filter(one -> one.payment().toString().equals(fields.value("payment")))
                .findFirst()
                .map(one -> done(new Command.Recognise(one.payment()), line, fields, me, "bank.recognised"))
                .orElseGet(() -> late(line, me));
    }

    @GetMapping("/bank/matches")
    ModelAndView matches(Actor.Staff me) {
        var found = matches.exact();
        return Show.page(
                "bank/matches", new Matched(found, List.of(), Fields.empty(), me.may(ruhui.shared.Role.FINANCE)));
    }

    /// Closes open codes first, which asks the world: so without a one-time token. A repeat finds nothing left to do.
    @PostMapping("/bank/matches")
    ModelAndView confirm(@RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var picks = Optional.ofNullable(typed.get("pick")).orElse(List.of());
        var fields = Fields.typed(typed);
        if (picks.isEmpty()) {
            fields.wrong("pick", ruhui.shared.Problem.of("bank.wrong.pick"));
            return Show.invalid("bank/matches", new Matched(matches.exact(), List.of(), fields, true));
        }
        var outcomes = matches.confirm(picks, me);
        return Show.page("bank/matches", new Matched(matches.exact(), outcomes, fields, true));
    }

    private ModelAndView done(Command command, UUID line, Fields fields, Actor.Staff me, String done) {
        return arrivals.perform(command, line, ImportForms.version(fields), me)
                ? Show.next(ADDRESS + "/" + line, done)
                : late(line, me);
    }

    private ModelAndView late(UUID line, Actor.Staff me) {
        return new ModelAndView(
                DESK, Map.of("page", screens.desk(line, me, "", Fields.empty(), true)), HttpStatus.CONFLICT);
    }
}
