package ruhui.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.accounts.People;
import ruhui.calendar.Calendars;
import ruhui.shared.Lang;
import ruhui.shared.Role;
import ruhui.shared.Texts;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Each working morning one e-mail to each colleague of what is due or overdue on their desk; nothing when nothing is.
@Component
class Digest {

    private final People people;
    private final ObjectProvider<Queue> queues;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    Digest(People people, ObjectProvider<Queue> queues, Calendars calendars, Outbox outbox, Clock clock) {
        this.people = people;
        this.queues = queues;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Line(Queue queue, Queue.Count count) {}

    /// May run twice a day: nobody is told twice.
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        if (!calendars.current().isWorkingDay(today)) {
            return;
        }
        var urgent = urgent(today);
        if (!urgent.isEmpty()) {
            people.staff().forEach(colleague -> tell(colleague, urgent, today));
        }
    }

    private List<Line> urgent(LocalDate today) {
        var lines = new ArrayList<Line>();
        queues.orderedStream()
                .sorted(java.util.Comparator.comparingInt(Queue::order))
                .forEach(queue -> lines.add(new Line(queue, queue.count(today))));
        lines.removeIf(line -> line.count().dueToday() + line.count().overdue() == 0);
        return lines;
    }

    private void tell(People.Colleague colleague, List<Line> urgent, LocalDate today) {
        var theirs = urgent.stream()
                .filter(line -> concerns(colleague, line.queue().who()))
                .toList();
        if (theirs.isEmpty() || colleague.contact().email().isBlank()) {
            return;
        }
        var lang = colleague.contact().lang();
        var letter = Letter.of(
                Kind.DIGEST,
                "digest " + today + " " + colleague.account(),
                null,
                "/staff",
                today,
                theirs.stream().mapToInt(line -> line.count().dueToday()).sum(),
                theirs.stream().mapToInt(line -> line.count().overdue()).sum(),
                Addressees.lines(theirs.stream().map(line -> words(line, lang)).toList()));
        outbox.plan(letter, List.of(new Recipient.ByMail(colleague.contact().email(), lang)));
    }

    private static boolean concerns(People.Colleague colleague, Who who) {
        return who == Who.STAFF || colleague.roles().stream().map(Role::name).anyMatch(who.name()::equals);
    }

    private static String words(Line line, Lang lang) {
        return Texts.of(
                lang,
                "notifications.digest.line",
                Texts.of(lang, line.queue().label()),
                line.count().overdue(),
                line.count().dueToday());
    }
}
