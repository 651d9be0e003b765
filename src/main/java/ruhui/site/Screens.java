package ruhui.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruhui.association.Associations;
import ruhui.association.FeeStandard;
import ruhui.association.Level;
import ruhui.association.Profile;
import ruhui.association.Promises;
import ruhui.calendar.Dates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.Texts;

/// What the public pages show.
@Component
class Screens {

    /// `open` is false until the association is set up; `go` is where a reader goes on.
    public record Home(
            String name,
            String about,
            boolean open,
            Way go,
            List<Step> steps,
            @Nullable Fees fees) {}

    public record Guide(
            boolean open,
            Way go,
            List<String> notice,
            List<Step> steps,
            @Nullable Fees fees,
            @Nullable Fees nextFees,
            @Nullable Manual manual) {}

    public record About(String name, List<String> text, String address, String postcode, String website) {}

    /// A text in numbered sections; `key` is what its texts begin with.
    public record Article(String key, String version, List<Section> sections) {}

    public record Section(String title, List<String> paragraphs) {}

    /// The label of the button and where it leads.
    public record Way(String label, String href) {}

    public record Step(int number, String title, String text, boolean byReader) {}

    public record Fees(LocalDate from, String resolution, List<Fee> lines) {}

    public record Fee(String level, String amount) {}

    /// The size of the file as people read it.
    public record Manual(String size) {}

    private final Associations associations;
    private final Manuals manuals;
    private final Clock clock;

    Screens(Associations associations, Manuals manuals, Clock clock) {
        this.associations = associations;
        this.manuals = manuals;
        this.clock = clock;
    }

    Home home(@Nullable Actor reader, Lang lang) {
        var profile = associations.profile();
        return new Home(
                profile.name(lang),
                paragraphs(profile.about(lang)).findFirst().orElse(""),
                associations.ready(),
                way(reader),
                steps(lang),
                fees(lang));
    }

    Guide guide(@Nullable Actor reader, Lang lang) {
        return new Guide(
                associations.ready(),
                way(reader),
                paragraphs(associations.notice().text(lang)).toList(),
                steps(lang),
                fees(lang),
                nextFees(lang),
                manuals.find(lang).map(file -> new Manual(file.size())).orElse(null));
    }

    About about(Lang lang) {
        Profile profile = associations.profile();
        return new About(
                profile.name(lang),
                paragraphs(profile.about(lang)).toList(),
                profile.address(lang),
                profile.postcode(),
                profile.website());
    }

    Article article(String key, LocalDate version, Lang lang) {
        return new Article(
                key,
                Texts.of(lang, key + ".version", new Dates(lang).date(version)),
                known(key + ".")
                        .mapToObj(section -> new Section(
                                Texts.of(lang, key + "." + section + ".0"),
                                known(key + "." + section + ".")
                                        .filter(paragraph -> paragraph > 0)
                                        .mapToObj(paragraph -> Texts.of(lang, key + "." + section + "." + paragraph))
                                        .toList()))
                        .toList());
    }

    private static IntStream known(String start) {
        return IntStream.iterate(1, n -> Texts.knows(start + n) || Texts.knows(start + n + ".0"), n -> n + 1);
    }

    private static Way way(@Nullable Actor reader) {
        return switch (reader) {
            case Actor.Person _ -> new Way("site.go.my", "/my");
            case Actor.Unit _ -> new Way("site.go.unit", "/unit");
            case Actor.Staff _ -> new Way("site.go.staff", "/staff");
            case null, default -> new Way("site.go.register", "/register");
        };
    }

    private List<Step> steps(Lang lang) {
        Promises days = associations.promises();
        return List.of(
                step(lang, 1, true),
                step(lang, 2, true),
                step(lang, 3, false, days.preliminaryMin(), days.preliminaryMax()),
                step(lang, 4, true, days.initialPasswordDays(), days.papersWithinDays()),
                step(lang, 5, false, days.formalDays()),
                step(lang, 6, true, days.payWithinDays(), days.transferDays()),
                step(lang, 7, false, days.mailingMin(), days.mailingMax()));
    }

    private static Step step(Lang lang, int number, boolean byReader, Object... days) {
        return new Step(
                number,
                Texts.of(lang, "site.step." + number),
                Texts.of(lang, "site.step." + number + ".text", days),
                byReader);
    }

    private @Nullable Fees fees(Lang lang) {
        return associations
                .feesKnownOn(LocalDate.now(clock))
                .map(standard -> fees(standard, lang))
                .orElse(null);
    }

    private @Nullable Fees nextFees(Lang lang) {
        var today = LocalDate.now(clock);
        return associations.feeHistory().stream()
                .filter(standard -> standard.from().isAfter(today))
                .reduce((_, earlier) -> earlier)
                .map(standard -> fees(standard, lang))
                .orElse(null);
    }

    private static Fees fees(FeeStandard standard, Lang lang) {
        return new Fees(
                standard.from(),
                standard.resolution(lang),
                Stream.of(Level.values())
                        .flatMap(level ->
                                Optional.ofNullable(standard.fenPerYear().get(level))
                                        .map(fen -> new Fee(Texts.of(lang, level.key()), Money.shown(fen)))
                                        .stream())
                        .toList());
    }

    private static Stream<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
