package ruhui.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruhui.Ruhui;
import ruhui.admission.Screens.Address;
import ruhui.admission.Screens.Leaving;
import ruhui.admission.Screens.Membership;
import ruhui.admission.Screens.Papers;
import ruhui.admission.Screens.Progress;
import ruhui.admission.Stage.AwaitingActivation;
import ruhui.admission.Stage.Corrections;
import ruhui.admission.Stage.ForPapers;
import ruhui.admission.Stage.Joined;
import ruhui.admission.Stage.PapersMissing;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.UnitsTurn;
import ruhui.admission.Stage.Welcomed;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.calendar.Calendars;
import ruhui.couriers.Carriers;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What a unit sees of its admission.
@Component
class UnitScreens {

    private final Admissions admissions;
    private final History history;
    private final Events events;
    private final PrintedForms printed;
    private final Cases cases;
    private final Associations associations;
    private final Calendars calendars;
    private final ObjectProvider<Standing> standing;
    private final Clock clock;

    UnitScreens(
            Admissions admissions,
            History history,
            Events events,
            PrintedForms printed,
            Cases cases,
            Associations associations,
            Calendars calendars,
            ObjectProvider<Standing> standing,
            Clock clock) {
        this.admissions = admissions;
        this.history = history;
        this.events = events;
        this.printed = printed;
        this.cases = cases;
        this.associations = associations;
        this.calendars = calendars;
        this.standing = standing;
        this.clock = clock;
    }

    Words words(Lang lang) {
        return new Words(lang, LocalDate.now(clock), calendars.current());
    }

    Progress progress(Actor.Unit me, Lang lang) {
        var admission = admission(me);
        var stage = admission.stage();
        var words = words(lang);
        var unit = cases.heading(me.unit());
        var steps = history.of(me.unit());
        var all = events.of(me.unit(), words, false);
        var remarks =
                stage instanceof Corrections ? cases.card(me.unit()).remarks().size() : 0;
        return new Progress(
                unit.unitName(),
                unit.number(),
                words.tag(stage, false),
                new NowCard(words, associations, feeDay(steps), remarks).of(stage),
                new Milestones(words, associations, stage, steps, applied(me.unit())).all(),
                sendsPapers(stage) ? address(lang) : null,
                membership(admission, words),
                all,
                admissions.allows(new Command.Withdraw(), me.unit(), me));
    }

    Papers papers(Actor.Unit me, Lang lang, Fields fields) {
        var admission = admission(me);
        var stage = admission.stage();
        var words = words(lang);
        var fingerprint = cases.fingerprint(me.unit());
        return new Papers(
                cases.heading(me.unit()).number(),
                fingerprint,
                printed.isOutdated(me.unit(), fingerprint),
                stage instanceof PapersMissing(var items, var _) ? items : List.of(),
                address(lang),
                stage instanceof UnitsTurn it && stage instanceof ForPapers
                        ? words.t("now.until.papers", words.day(it.until()), words.left(it.until()))
                        : "",
                stage instanceof ForPapers,
                stage instanceof PapersSent(var parcel)
                        ? words.t("papers.sent", words.carrier(parcel), parcel.number(), words.day(parcel.sentOn()))
                        : null,
                Carriers.all().stream()
                        .map(carrier -> new Option(carrier.code(), carrier.name(lang)))
                        .toList(),
                fields);
    }

    Leaving leaving(Actor.Unit me) {
        if (!admissions.allows(new Command.Withdraw(), me.unit(), me)) {
            throw new NotFound();
        }
        var unit = cases.card(me.unit());
        return new Leaving(unit.unitName(), unit.number());
    }

    private Admission admission(Actor.Unit me) {
        return admissions.find(me.unit()).orElseThrow(NotFound::new);
    }

    private Optional<Instant> applied(UUID caseId) {
        return cases.history(caseId).stream()
                .filter(step -> step.command().equals("Submit"))
                .map(ruhui.entry.Step::at)
                .reduce((_, last) -> last);
    }

    /// The charge follows the standard of the day the unit was approved.
    private LocalDate feeDay(List<History.Step> steps) {
        return steps.stream()
                .filter(step -> step.command().equals("Approve"))
                .map(step -> LocalDate.ofInstant(step.at(), Ruhui.ZONE))
                .findFirst()
                .orElse(LocalDate.now(clock));
    }

    private static boolean sendsPapers(Stage stage) {
        return stage instanceof ForPapers || stage instanceof AwaitingActivation || stage instanceof Corrections;
    }

    private @Nullable Membership membership(Admission admission, Words words) {
        var paidOn = admission.paidOn();
        if (paidOn == null || !(admission.stage() instanceof Joined || admission.stage() instanceof Welcomed)) {
            return null;
        }
        var keeper = standing.getIfAvailable();
        var until = Optional.ofNullable(keeper)
                .flatMap(it -> it.until(admission.id()))
                .orElse(paidOn.plusYears(1));
        return new Membership(
                words.tag(admission.stage(), false),
                Texts.of(words.lang(), Level.MEMBER.key()),
                words.longDay(paidOn),
                words.longDay(until));
    }

    private Address address(Lang lang) {
        var profile = associations.profile();
        var whole = Stream.of(
                        profile.recipient(lang), profile.recipientPhone(), profile.address(lang), profile.postcode())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Address(
                profile.recipient(lang), profile.recipientPhone(), profile.address(lang), profile.postcode(), whole);
    }
}
