package ruhui.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ruhui.admission.Screens.Link;
import ruhui.admission.Screens.Now;
import ruhui.admission.Stage.AwaitingActivation;
import ruhui.admission.Stage.AwaitingPapers;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Corrections;
import ruhui.admission.Stage.FormalReview;
import ruhui.admission.Stage.Joined;
import ruhui.admission.Stage.PapersMissing;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Welcomed;
import ruhui.admission.Stage.Withdrawn;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.association.Profile;
import ruhui.shared.Money;

/// The one sentence that rules the unit's page: whose turn it is, what to do, by when.
/// `feeDay` is the day whose fee standard counts.
record NowCard(Words words, Associations association, LocalDate feeDay, int remarks) {

    Now of(Stage stage) {
        return switch (stage) {
            case AwaitingActivation(var until) -> mine("activate", until, List.of(), link("activate", "/password/new"));
            case AwaitingPapers(var until) -> mine("papers", until, List.of(), download(), courier());
            case PapersMissing(var items, var until) -> missing(items, until);
            case PapersSent(var parcel) -> sent(parcel);
            case FormalReview(var by) -> theirs("review", "theirs", by);
            case Corrections _ -> corrections();
            case AwaitingPayment(var until) -> pay(until);
            case ConfirmingTransfer(var by) -> theirs("transfer", "third", by);
            case Joined(var _, var mailBy) -> joined(mailBy);
            case Welcomed(var sentOn) -> welcomed(sentOn);
            case Rejected(var reason) -> ended("bad", "rejected", reason);
            case Withdrawn _ -> ended("off", "withdrawn");
        };
    }

    private Now mine(String what, LocalDate until, List<String> items, Link... links) {
        var by = words.today().isAfter(until)
                ? words.t("now.past", words.day(until), words.left(until))
                : words.t("now.until." + what, words.day(until), words.left(until));
        return new Now("mine", words.t("now.mine"), words.t("now." + what), List.of(by), items, List.of(links));
    }

    private Now missing(List<String> items, LocalDate until) {
        var now = mine("papers", until, items, courier(), download());
        return new Now(
                now.kind(),
                now.who(),
                words.t("now.missing", items.size()),
                now.lines(),
                items,
                List.of(link("courier", "/unit/form#parcel", true), link("form", "/unit/form", false)));
    }

    private Now sent(Parcel parcel) {
        var days = association.promises().formalDays();
        return new Now(
                "third",
                words.t("now.third"),
                words.t("now.sent", words.carrier(parcel), parcel.number()),
                List.of(words.t("now.sent.on", words.day(parcel.sentOn()), days)),
                List.of(),
                List.of(link("change", "/unit/form#parcel", false)));
    }

    private Now theirs(String what, String kind, LocalDate by) {
        var late = words.late(by);
        if (late == 0) {
            return new Now(
                    kind,
                    words.t("now." + kind),
                    words.t("now." + what, words.day(by)),
                    List.of(words.t("now.wait")),
                    List.of(),
                    List.of());
        }
        return new Now(
                "bad",
                words.t("now.late"),
                words.t("now.late." + what, words.day(by)),
                overdue(late),
                List.of(),
                List.of());
    }

    /// We are late: say how much, and whom to ask.
    private List<String> overdue(int days) {
        var profile = association.profile();
        return Stream.of(words.t("now.late.days", days), help(profile))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String help(Profile profile) {
        if (!profile.helpPhone().isEmpty()) {
            return words.t("now.late.call", profile.helpPhone(), profile.helpHours(words.lang()));
        }
        return profile.helpEmail().isEmpty() ? "" : words.t("now.late.mail", profile.helpEmail());
    }

    private Now corrections() {
        return new Now(
                "mine",
                words.t("now.mine"),
                words.t("now.correct", remarks),
                List.of(words.t("now.correct.once")),
                List.of(),
                List.of(link("correct", "/unit/application", true)));
    }

    private Now pay(LocalDate until) {
        var fee = association.feesOn(feeDay).fen(Level.MEMBER);
        var now = mine("pay", until, List.of(), link("pay", "/unit/dues"));
        return new Now(
                now.kind(), now.who(), words.t("now.pay", Money.shown(fee)), now.lines(), List.of(), now.links());
    }

    private Now joined(LocalDate mailBy) {
        var late = words.late(mailBy);
        var when = late == 0
                ? List.of(words.t("now.joined.by", words.day(mailBy)))
                : Stream.concat(Stream.of(words.t("now.joined.late", words.day(mailBy))), overdue(late).stream())
                        .toList();
        return new Now(
                late == 0 ? "done" : "bad",
                words.t("now.done"),
                words.t("now.joined", association.profile().name(words.lang())),
                when,
                List.of(),
                List.of());
    }

    private Now welcomed(LocalDate sentOn) {
        return new Now(
                "done",
                words.t("now.done"),
                words.t("now.joined", association.profile().name(words.lang())),
                List.of(words.t("now.welcomed", words.day(sentOn))),
                List.of(),
                List.of(link("documents", "/unit/documents", true)));
    }

    private Now ended(String kind, String what, Object... args) {
        return new Now(
                kind,
                words.t("now.ended"),
                words.t("now." + what, args),
                List.of(words.t("now.again")),
                List.of(),
                List.of());
    }

    private Link download() {
        return link("download", "/unit/form/pdf", true);
    }

    private Link courier() {
        return link("courier", "/unit/form#parcel", false);
    }

    private Link link(String label, String href) {
        return link(label, href, true);
    }

    private Link link(String label, String href, boolean first) {
        return new Link(words.t("link." + label), href, first);
    }
}
