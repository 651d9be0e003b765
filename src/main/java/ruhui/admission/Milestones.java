package ruhui.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruhui.Ruhui;
import ruhui.admission.Screens.Milestone;
import ruhui.admission.Screens.Tag;
import ruhui.admission.Stage.Ended;
import ruhui.admission.Stage.Promised;
import ruhui.admission.Stage.UnitsTurn;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.shared.Money;

/// The seven steps of every unit, with the days they were done on, are promised for, or are to be expected.
record Milestones(
        Words words, Associations association, Stage stage, List<History.Step> steps, Optional<Instant> applied) {

    List<Milestone> all() {
        var all = new ArrayList<Milestone>();
        all.add(done(1, "you", applied, Optional.empty()));
        all.add(done(2, "us", at(History.OPEN), Optional.empty()));
        all.add(milestone(3, "you", "Activate"));
        all.add(milestone(4, "received", "ReceivePapers"));
        all.add(milestone(5, "us", "Approve"));
        all.add(milestone(6, "you", "Join"));
        all.add(milestone(7, "us", "Welcome"));
        return all;
    }

    /// Where the unit stands; an ended admission stands nowhere.
    private int current() {
        return switch (stage) {
            case Stage.AwaitingActivation _ -> 3;
            case Stage.AwaitingPapers _, Stage.PapersSent _, Stage.PapersMissing _ -> 4;
            case Stage.FormalReview _, Stage.Corrections _ -> 5;
            case Stage.AwaitingPayment _, Stage.ConfirmingTransfer _ -> 6;
            case Stage.Joined _ -> 7;
            case Stage.Welcomed _ -> 8;
            case Stage.Rejected _, Stage.Withdrawn _ -> reached();
        };
    }

    private int reached() {
        if (at("Approve").isPresent()) {
            return 6;
        }
        return at("ReceivePapers").isPresent() ? 5 : at("Activate").isPresent() ? 4 : 3;
    }

    private Milestone milestone(int n, String who, String command) {
        if (n < current()) {
            return done(n, who, at(command), promised(command));
        }
        if (n == current() && !(stage instanceof Ended)) {
            return now(n);
        }
        var words = this.words;
        return new Milestone(n, "later", title(n), new Tag("off", words.t("step.later")), expected(n));
    }

    private Milestone done(int n, String who, Optional<Instant> at, Optional<LocalDate> promised) {
        var when = at.map(moment -> words.t("step.done." + who, words.day(moment)) + early(moment, promised))
                .orElse("");
        return new Milestone(n, "ok", title(n), new Tag("done", words.t("step.done")), when);
    }

    private String early(Instant done, Optional<LocalDate> promised) {
        var day = LocalDate.ofInstant(done, Ruhui.ZONE);
        return promised.map(by -> words.calendar().between(day, by))
                .filter(days -> days > 0)
                .map(days -> words.t("step.early", days))
                .orElse("");
    }

    private Milestone now(int n) {
        var colour = words.tag(stage, false).colour();
        var late = stage instanceof Promised it
                ? words.late(it.by())
                : stage instanceof Stage.Joined it ? words.late(it.mailBy()) : 0;
        var tag = late > 0
                ? new Tag("bad", words.t("step.late"))
                : switch (colour) {
                    case "you" -> new Tag("you", words.t("step.you"));
                    case "third" -> new Tag("third", words.t("step.third"));
                    default -> new Tag("other", words.t("step.other"));
                };
        return new Milestone(n, "now", title(n), tag, byWhen());
    }

    private String byWhen() {
        return switch (stage) {
            case UnitsTurn it -> words.t("step.until", words.day(it.until()));
            case Promised it -> words.t("step.by", words.day(it.by()));
            case Stage.Joined(var _, var mailBy) -> words.t("step.by", words.day(mailBy));
            case Stage.PapersSent(var parcel) ->
                words.t("step.sent", words.day(parcel.sentOn()), words.carrier(parcel));
            case Stage.Corrections _ -> words.t("step.correct");
            case Ended _ -> "";
        };
    }

    private String expected(int n) {
        if (stage instanceof Ended) {
            return "";
        }
        var promises = association.promises();
        return switch (n) {
            case 5 -> words.t("step.expected.5", promises.formalDays());
            case 6 ->
                association
                        .feesKnownOn(words.today())
                        .map(fees -> words.t("step.expected.6", Money.shown(fees.fen(Level.MEMBER))))
                        .orElse("");
            case 7 -> words.t("step.expected.7", promises.mailingMin(), promises.mailingMax());
            default -> "";
        };
    }

    private String title(int n) {
        return words.t("step." + n);
    }

    private Optional<Instant> at(String command) {
        return steps.reversed().stream()
                .filter(step -> step.command().equals(command))
                .map(History.Step::at)
                .findFirst();
    }

    /// Only what the association promised is worth telling.
    private Optional<LocalDate> promised(String command) {
        return steps.reversed().stream()
                .filter(step -> step.command().equals(command))
                .filter(step -> "FormalReview".equals(step.from()) || "Joined".equals(step.from()))
                .flatMap(step -> Optional.ofNullable(step.promised()).stream())
                .findFirst();
    }
}
