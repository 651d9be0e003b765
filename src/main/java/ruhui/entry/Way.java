package ruhui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruhui.association.Promises;
import ruhui.calendar.Dates;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// The seven legs of the way from the first line to the certificate, as far as who applies can see.
final class Way {

    private static final int LEGS = 7;

    private Way() {}

    static List<Screens.Leg> steps(
            Optional<Stage> stage, List<Step> history, boolean active, Promises promises, Lang lang) {
        var now = now(stage, active);
        var legs = new ArrayList<Screens.Leg>();
        for (var leg = 1; leg <= LEGS; leg++) {
            legs.add(leg <= now ? leg(leg, now, stage, history, lang) : later(leg, promises, lang));
        }
        return legs;
    }

    private static int now(Optional<Stage> stage, boolean active) {
        return stage.map(it -> switch (it) {
                    case Stage.Draft _ -> 1;
                    case Stage.Submitted _, Stage.Returned _, Stage.Rejected _ -> 2;
                    case Stage.Passed _, Stage.Correcting _ -> active ? 4 : 3;
                    case Stage.Withdrawn _, Stage.Closed _ -> LEGS + 1;
                })
                .orElse(0);
    }

    private static Screens.Leg leg(int leg, int now, Optional<Stage> stage, List<Step> history, Lang lang) {
        var title = Texts.of(lang, "entry.way." + leg);
        if (leg < now && now <= LEGS) {
            return new Screens.Leg(
                    leg, title, "ok", "done", Texts.of(lang, "entry.way.done"), done(leg, history, lang));
        }
        if (leg == now) {
            var colour = stage.map(Labels::colour).orElse("off");
            var tag = leg > 2
                    ? Texts.of(lang, "entry.way.you")
                    : stage.map(it -> Texts.of(lang, it.key())).orElse("");
            return new Screens.Leg(
                    leg, title, "now", leg > 2 ? "you" : colour.equals("off") ? "you" : colour, tag, when(stage, lang));
        }
        return new Screens.Leg(leg, title, "", "off", Texts.of(lang, "entry.way.later"), "");
    }

    private static Screens.Leg later(int leg, Promises promises, Lang lang) {
        var about = Texts.of(lang, "entry.way.about." + leg, promises.preliminaryMin(), promises.preliminaryMax());
        return new Screens.Leg(
                leg, Texts.of(lang, "entry.way." + leg), "", "off", Texts.of(lang, "entry.way.later"), about);
    }

    private static String done(int leg, List<Step> history, Lang lang) {
        var command = leg == 1 ? "Submit" : leg == 2 ? "Approve" : "";
        return history.stream()
                .filter(step -> step.command().equals(command))
                .reduce((_, last) -> last)
                .map(step -> Texts.of(lang, "entry.way.done." + leg, new Dates(lang).shortDay(step.at())))
                .orElse("");
    }

    private static String when(Optional<Stage> stage, Lang lang) {
        var dates = new Dates(lang);
        return stage.map(it -> switch (it) {
                    case Stage.Submitted(var by) -> Texts.of(lang, "entry.way.by.association", dates.shortDay(by));
                    case Stage.Returned(var until) -> Texts.of(lang, "entry.way.by.you", dates.shortDay(until));
                    default -> "";
                })
                .orElse("");
    }
}
