package ruhui.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruhui.admission.Screens.Event;
import ruhui.entry.Cases;
import ruhui.shared.Texts;

/// What happened to a unit from its first line to its last parcel: the histories of application and admission in one,
/// the newest first.
@Component
class Events {

    /// Both histories tell of these; the admission's line says more, except where it was opened.
    private static final Set<String> TOLD_HERE = Set.of("Reopen", "Correct", "Close");

    private final Cases cases;
    private final History history;

    Events(Cases cases, History history) {
        this.cases = cases;
        this.history = history;
    }

    /// Outside the secretariat nobody learns who of the staff did what.
    List<Event> of(UUID caseId, Words words, boolean staff) {
        var here = history.of(caseId).stream()
                .filter(step -> !step.command().equals(History.OPEN))
                .map(step -> event(step, words, staff));
        var before = cases.history(caseId).stream()
                .filter(step -> !TOLD_HERE.contains(step.command()))
                .map(step -> event(step, words, staff));
        return Stream.concat(before, here)
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::late))
                .toList()
                .reversed();
    }

    private static Event event(ruhui.entry.Step step, Words words, boolean staff) {
        return new Event(
                step.at(),
                false,
                colour(step.toStage()),
                Texts.of(words.lang(), "entry.command." + step.command()),
                words.moment(step.at()),
                who(step.actorKind(), step.actorName(), words, staff),
                staff ? between("entry.stage.", step.fromStage(), step.toStage(), words) : "",
                step.reason() == null ? "" : step.reason());
    }

    private static Event event(History.Step step, Words words, boolean staff) {
        return new Event(
                step.at(),
                true,
                colour(step.to()),
                Texts.of(words.lang(), "admission.command." + step.command()),
                words.moment(step.at()),
                who(step.actorKind(), step.actorName(), words, staff),
                staff && step.from() != null ? between("admission.stage.", step.from(), step.to(), words) : "",
                step.reason() == null ? parcel(step, words) : step.reason());
    }

    private static String parcel(History.Step step, Words words) {
        var parcel = step.detail().path("parcel");
        return parcel.isObject()
                ? words.carrier(new Parcel(parcel.path("carrier").asString(), "", words.today())) + " "
                        + parcel.path("number").asString()
                : "";
    }

    private static String between(String group, String from, String to, Words words) {
        return from.equals(to) || !Texts.knows(group + from)
                ? ""
                : Texts.of(words.lang(), group + from) + " → " + Texts.of(words.lang(), group + to);
    }

    private static String who(String kind, String name, Words words, boolean staff) {
        return switch (kind) {
            case "staff" -> staff ? name : words.t("who.us");
            case "system" -> words.t("who.system");
            default -> staff ? name : words.t("who.you");
        };
    }

    private static String colour(String to) {
        return switch (to) {
            case "Passed", "FormalReview", "AwaitingPayment", "Joined", "Welcomed" -> "done";
            case "Returned", "PapersMissing", "Corrections" -> "you";
            case "Rejected" -> "bad";
            default -> "off";
        };
    }
}
