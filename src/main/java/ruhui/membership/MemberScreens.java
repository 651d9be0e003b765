package ruhui.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruhui.association.Level;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;
import ruhui.shared.Typed;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What the staff's pages of this module show.
@Component
class MemberScreens {

    /// Within how many months a membership counts as ending soon: the day of the first notice.
    private static final int SOON = 3;

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private final MemberLists lists;
    private final Members members;
    private final Certificates certificates;
    private final ObjectProvider<MemberNotes> notes;
    private final Clock clock;

    MemberScreens(
            MemberLists lists,
            Members members,
            Certificates certificates,
            ObjectProvider<MemberNotes> notes,
            Clock clock) {
        this.lists = lists;
        this.members = members;
        this.certificates = certificates;
        this.notes = notes;
        this.clock = clock;
    }

    public record Roll(
            List<MemberLists.Line> lines,
            int count,
            Fields search,
            boolean filtered,
            @Nullable String further) {

        public List<Option> levels(Lang lang) {
            return Stream.concat(
                            Stream.of(new Option("", Texts.of(lang, "membership.members.any"))),
                            Arrays.stream(Level.values())
                                    .map(level -> new Option(level.name(), Texts.of(lang, level.key()))))
                    .toList();
        }
    }

    public record One(Member member, List<MemberLists.Year> years, List<Certificate> certificates, List<Noted> notes) {}

    /// `open` when the reader may follow its link.
    public record Noted(MemberNotes.Note note, boolean open) {}

    Roll list(Fields fields) {
        var today = LocalDate.now(clock);
        var search = search(fields, today);
        var found = lists.lines(search, today);
        var more = found.size() > MemberLists.A_PAGE;
        var lines = more ? found.subList(0, MemberLists.A_PAGE) : found;
        return new Roll(
                lines,
                lists.count(search),
                fields,
                !search.words().isEmpty()
                        || !search.level().isEmpty()
                        || !search.to().equals(EVER)
                        || !search.from().equals(NEVER),
                more ? lines.getLast().number() : null);
    }

    One one(UUID unit, Actor.Staff reader, Lang lang) {
        return new One(
                members.of(unit).orElseThrow(NotFound::new),
                lists.years(unit),
                certificates.of(unit),
                notes.stream()
                        .flatMap(each -> each.of(unit, lang).stream())
                        .map(note -> new Noted(note, note.opensFor(reader)))
                        .toList());
    }

    private static MemberLists.Search search(Fields fields, LocalDate today) {
        var level = fields.value("level");
        var state = fields.value("state");
        var known = Arrays.stream(Level.values()).anyMatch(each -> each.name().equals(level));
        return new MemberLists.Search(
                Typed.tidy(fields.value("q")),
                known ? level : "",
                state.equals("normal") || state.equals("soon") ? today : NEVER,
                state.equals("to-renew") ? today.minusDays(1) : state.equals("soon") ? today.plusMonths(SOON) : EVER,
                fields.value("after").isEmpty() ? null : fields.value("after"));
    }
}
