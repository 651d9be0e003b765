package ruhui.entry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.divisions.Divisions;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Texts;

/// What the system checked for a reviewer; it only points, people decide.
@Component
class Aids {

    private static final String NATION = "100000";

    private final Inbox inbox;
    private final Divisions divisions;

    Aids(Inbox inbox, Divisions divisions) {
        this.inbox = inbox;
        this.divisions = divisions;
    }

    List<Review.Aid> of(Application application, Submission sent, Lang lang) {
        var neighbours = inbox.neighbours(application);
        var aids = new ArrayList<Review.Aid>();
        aids.add(code(sent.profile(), lang));
        aids.add(office(sent.profile(), lang));
        aids.add(duplicates(neighbours.sameCode(), lang));
        aids.add(similar(neighbours.sameName(), lang));
        aids.add(captions(sent, lang));
        return aids;
    }

    private static Review.Aid code(Profile profile, Lang lang) {
        var typed = profile.value("creditCode");
        var label = Texts.of(lang, "entry.aid.code");
        if (CreditCode.problem(typed).isPresent()) {
            return new Review.Aid(label, "bad", Problem.of("entry.aid.code.wrong"), List.of());
        }
        return CreditCode.parse(typed).organisationCodeFits()
                ? new Review.Aid(label, "done", Problem.of("entry.aid.code.right"), List.of())
                : new Review.Aid(label, "you", Problem.of("entry.aid.code.odd"), List.of());
    }

    /// The code names the office that registered the unit; people move, so a difference is only worth a look.
    private Review.Aid office(Profile profile, Lang lang) {
        var label = Texts.of(lang, "entry.aid.office");
        var code = profile.value("creditCode");
        if (CreditCode.problem(code).isPresent()) {
            return new Review.Aid(label, "off", Problem.of("entry.aid.office.unknown"), List.of());
        }
        var office = CreditCode.parse(code).division();
        var place = office.equals(NATION) ? "" : divisions.display(office.replaceFirst("(00)+$", ""));
        if (place.isEmpty()) {
            return new Review.Aid(label, "off", Problem.of("entry.aid.office.unknown"), List.of());
        }
        var same = profile.value("regPlace").startsWith(office.substring(0, 2));
        return new Review.Aid(label, same ? "done" : "you", Problem.of("entry.aid.office.is", place), List.of());
    }

    private static Review.Aid duplicates(List<Inbox.Similar> same, Lang lang) {
        return new Review.Aid(
                Texts.of(lang, "entry.aid.same"),
                same.isEmpty() ? "done" : "you",
                same.isEmpty() ? Problem.of("entry.aid.same.none") : Problem.of("entry.aid.same.some", same.size()),
                links(same, lang));
    }

    private static Review.Aid similar(List<Inbox.Similar> similar, Lang lang) {
        return new Review.Aid(
                Texts.of(lang, "entry.aid.similar"),
                similar.isEmpty() ? "done" : "you",
                similar.isEmpty()
                        ? Problem.of("entry.aid.similar.none")
                        : Problem.of("entry.aid.similar.some", similar.size()),
                links(similar, lang));
    }

    private static Review.Aid captions(Submission sent, Lang lang) {
        var brief = sent.pictures().stream()
                .filter(picture ->
                        picture.caption().codePointCount(0, picture.caption().length()) < 4)
                .count();
        return new Review.Aid(
                Texts.of(lang, "entry.aid.captions"),
                brief == 0 ? "done" : "you",
                brief == 0
                        ? Problem.of("entry.aid.captions.good", sent.pictures().size())
                        : Problem.of("entry.aid.captions.short", brief),
                List.of());
    }

    private static List<Review.Link> links(List<Inbox.Similar> others, Lang lang) {
        return others.stream()
                .map(other -> new Review.Link(
                        "/staff/review/" + other.id(),
                        other.unitName() + " " + other.number() + " " + Texts.of(lang, "entry.stage." + other.stage())))
                .toList();
    }
}
