package ruhui.dispatch;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.calendar.Dates;
import ruhui.membership.MemberNotes;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Role;

/// Tells a member's page what was mailed to the member.
@Component
class MailingNotes implements MemberNotes {

    private final OutTray tray;

    MailingNotes(OutTray tray) {
        this.tray = tray;
    }

    @Override
    public List<Note> of(UUID unit, Lang lang) {
        var dates = new Dates(lang);
        return tray.ofUnit(unit).stream().map(line -> note(line, dates)).toList();
    }

    private static Note note(OutTray.Line line, Dates dates) {
        var title = line.sentOn() == null
                ? Problem.of("dispatch.note.due", dates.day(line.dueOn()))
                : Problem.of("dispatch.note.sent", dates.day(line.sentOn()));
        return new Note(
                title,
                Problem.of("dispatch.stage." + line.stage()),
                line.sentOn() == null ? "you" : "third",
                "/staff/mailings/" + line.id(),
                Set.of(Role.MAILING, Role.FINANCE));
    }
}
