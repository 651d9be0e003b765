package ruhui.entry;

import java.util.List;
import java.util.Objects;
import ruhui.calendar.Dates;
import ruhui.entry.Stage.Closed;
import ruhui.entry.Stage.Correcting;
import ruhui.entry.Stage.Draft;
import ruhui.entry.Stage.Passed;
import ruhui.entry.Stage.Rejected;
import ruhui.entry.Stage.Returned;
import ruhui.entry.Stage.Submitted;
import ruhui.entry.Stage.Withdrawn;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// How stages and steps look to a reader.
final class Labels {

    private Labels() {}

    /// Seen by those who apply.
    static String colour(Stage stage) {
        return switch (stage) {
            case Draft _, Withdrawn _, Closed _ -> "off";
            case Submitted _ -> "other";
            case Returned _, Correcting _ -> "you";
            case Passed _ -> "done";
            case Rejected _ -> "bad";
        };
    }

    /// Seen by the staff.
    static String deskColour(Stage stage) {
        return switch (stage) {
            case Draft _, Withdrawn _, Closed _ -> "off";
            case Submitted _ -> "you";
            case Returned _, Correcting _ -> "other";
            case Passed _ -> "done";
            case Rejected _ -> "bad";
        };
    }

    /// The newest first. Outside, the staff is the association and has no names.
    static List<Screens.Line> timeline(List<Step> steps, Lang lang, boolean inside) {
        return steps.stream()
                .map(step -> new Screens.Line(
                        Texts.of(lang, "entry.command." + step.command()),
                        new Dates(lang).fullMoment(step.at()),
                        by(step, lang, inside),
                        Objects.requireNonNullElse(step.reason(), ""),
                        "Rejected".equals(step.toStage()) ? "bad" : "done"))
                .toList()
                .reversed();
    }

    private static String by(Step step, Lang lang, boolean inside) {
        return inside && !step.actorName().isEmpty()
                ? step.actorName()
                : Texts.of(lang, "entry.by." + (inside ? "" : "out.") + step.actorKind());
    }
}
