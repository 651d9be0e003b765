package ruhui.association;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.calendar.Calendars;
import ruhui.web.Notices;
import ruhui.web.Who;

/// What is missing among the settings.
@Component
class AssociationNotices implements Notices {

    private final Associations associations;
    private final Calendars calendars;
    private final Clock clock;

    AssociationNotices(Associations associations, Calendars calendars, Clock clock) {
        this.associations = associations;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Notice> notices() {
        var notices = new ArrayList<Notice>();
        if (!associations.ready()) {
            notices.add(new Notice("association.notice.closed", "/staff/settings", Who.ADMIN));
        }
        if (!calendars.current().isOfficial(LocalDate.now(clock).getYear() + 1)) {
            notices.add(new Notice("association.notice.calendar", "/staff/settings", Who.ADMIN));
        }
        return notices;
    }
}
