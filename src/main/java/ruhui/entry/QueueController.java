package ruhui.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import ruhui.calendar.Dates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Texts;
import ruhui.shared.Typed;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Option;
import ruhui.web.Show;
import ruhui.web.Who;

/// The queue of the preliminary review, the most urgent first.
@Controller
@RequestMapping("/staff/review")
@Allow(Who.PRELIMINARY)
class QueueController {

    private static final List<String> STAGES =
            List.of("Submitted", "Returned", "Passed", "Correcting", "Rejected", "Withdrawn", "Closed");

    private final Inbox inbox;
    private final Regrets regrets;
    private final Clock clock;

    QueueController(Inbox inbox, Regrets regrets, Clock clock) {
        this.inbox = inbox;
        this.regrets = regrets;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView queue(@RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var filter = Fields.typed(typed);
        var wanted = new Inbox.Wanted(
                STAGES.contains(filter.value("stage")) ? filter.value("stage") : "Submitted",
                Typed.tidy(filter.value("q")),
                filter.ticked("mine") ? me.account() : null,
                page(filter.value("page")));
        var lines = inbox.lines(wanted);
        var count = inbox.count(wanted);
        return Show.page(
                "entry/queue",
                new Review.Queue(
                        lines.stream().map(line -> row(line, lang)).toList(),
                        count > Inbox.COUNTED ? Inbox.COUNTED + "+" : "" + count,
                        STAGES.stream()
                                .map(stage -> new Option(stage, Texts.of(lang, "entry.stage." + stage)))
                                .toList(),
                        filter,
                        chips(filter, wanted, lang),
                        wanted.page() > 1 ? address(filter, "page", "" + (wanted.page() - 1)) : null,
                        lines.size() == Inbox.PAGE ? address(filter, "page", "" + (wanted.page() + 1)) : null,
                        lines.isEmpty() || lines.getFirst().dueOn() == null
                                ? ""
                                : new Dates(lang)
                                        .shortDay(Objects.requireNonNull(
                                                lines.getFirst().dueOn())),
                        undos(me, lang)));
    }

    @PostMapping("/next")
    ModelAndView next(Actor.Staff me) {
        return inbox.takeNext(me)
                .map(id -> Show.next("/staff/review/" + id))
                .orElseGet(() -> Show.next("/staff/review", "entry.nothing"));
    }

    @PostMapping("/{id}/claim")
    ModelAndView take(@PathVariable UUID id, Actor.Staff me) {
        inbox.take(id, me);
        return Show.next("/staff/review/" + id);
    }

    @PostMapping("/{id}/release")
    ModelAndView release(@PathVariable UUID id, Actor.Staff me) {
        inbox.release(id, me);
        return Show.next("/staff/review");
    }

    private List<Review.Undo> undos(Actor.Staff me, Lang lang) {
        return regrets.of(me).stream()
                .map(regret -> new Review.Undo(
                        "/staff/review/" + regret.caseId() + "/undo",
                        Problem.of(
                                "entry.undo.text",
                                regret.unitName(),
                                regret.number(),
                                Problem.of("entry.command." + regret.command()),
                                new Dates(lang).clock(regret.until()))))
                .toList();
    }

    private Review.Row row(Inbox.Line line, Lang lang) {
        var dates = new Dates(lang);
        var due = line.dueOn();
        return new Review.Row(
                "/staff/review/" + line.id(),
                line.number(),
                line.unitName(),
                dates.moment(line.submittedAt().toInstant()),
                due == null ? "" : dates.shortDay(due),
                due == null || !line.stage().equals("Submitted") ? "" : colour(due),
                line.round(),
                "entry.stage." + line.stage(),
                colour(line.stage()),
                Objects.requireNonNullElse(line.claimedName(), ""));
    }

    private String colour(LocalDate due) {
        var today = LocalDate.now(clock);
        return due.isBefore(today) ? "bad" : due.equals(today) ? "you" : "";
    }

    private static String colour(String stage) {
        return switch (stage) {
            case "Submitted" -> "you";
            case "Returned", "Correcting" -> "other";
            case "Passed" -> "done";
            case "Rejected" -> "bad";
            default -> "off";
        };
    }

    private static List<Review.Chip> chips(Fields filter, Inbox.Wanted wanted, Lang lang) {
        var chips = new ArrayList<Review.Chip>();
        if (!wanted.stage().equals("Submitted")) {
            chips.add(new Review.Chip(Texts.of(lang, "entry.stage." + wanted.stage()), address(filter, "stage", "")));
        }
        if (!wanted.text().isEmpty()) {
            chips.add(new Review.Chip(wanted.text(), address(filter, "q", "")));
        }
        if (wanted.mine() != null) {
            chips.add(new Review.Chip(Texts.of(lang, "entry.queue.mine"), address(filter, "mine", "")));
        }
        return chips;
    }

    /// The same list with one thing changed.
    private static String address(Fields filter, String name, String value) {
        var address = UriComponentsBuilder.fromPath("/staff/review");
        Stream.of("stage", "q", "mine", "page")
                .filter(one -> !one.equals("page") || name.equals("page"))
                .forEach(one -> {
                    var set = one.equals(name) ? value : filter.value(one);
                    if (!set.isEmpty()) {
                        address.queryParam(one, "{" + one + "}");
                    }
                });
        return address.encode()
                .buildAndExpand(java.util.Map.of(
                        "stage", value(filter, "stage", name, value),
                        "q", value(filter, "q", name, value),
                        "mine", value(filter, "mine", name, value),
                        "page", value(filter, "page", name, value)))
                .toUriString();
    }

    private static String value(Fields filter, String one, String name, String value) {
        return one.equals(name) ? value : filter.value(one);
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }
}
