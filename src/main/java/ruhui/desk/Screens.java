package ruhui.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruhui.association.Associations;
import ruhui.shared.Actor;
import ruhui.shared.Role;
import ruhui.web.Counts;
import ruhui.web.Notices;
import ruhui.web.Queue;
import ruhui.web.Queue.Count;
import ruhui.web.Who;

/// The workbench of one colleague.
@Component
class Screens {

    /// `first` is true while the association has to be set up before anything else.
    public record Bench(String name, LocalDate today, boolean first, List<Line> queues, List<Notice> notices) {

        public int waiting() {
            return queues.stream().mapToInt(line -> line.count().waiting()).sum();
        }

        public int dueToday() {
            return queues.stream().mapToInt(line -> line.count().dueToday()).sum();
        }

        public int overdue() {
            return queues.stream().mapToInt(line -> line.count().overdue()).sum();
        }
    }

    public record Line(String label, String href, Count count) {}

    /// `href` is empty for those who cannot mend it.
    public record Notice(String text, String href) {}

    /// Whoever is asked first to set the association up need not be told a second time that it is not.
    private static final String CLOSED = "association.notice.closed";

    private final ObjectProvider<Queue> queues;
    private final Associations associations;
    private final Counts counts;
    private final ObjectProvider<Notices> notices;
    private final Clock clock;

    Screens(
            ObjectProvider<Queue> queues,
            ObjectProvider<Notices> notices,
            Associations associations,
            Counts counts,
            Clock clock) {
        this.queues = queues;
        this.associations = associations;
        this.counts = counts;
        this.notices = notices;
        this.clock = clock;
    }

    Bench bench(Actor.Staff me) {
        var today = LocalDate.now(clock);
        var first = !associations.ready() && me.may(Role.ADMIN);
        return new Bench(
                me.name(),
                today,
                first,
                lines(me, today),
                notices(me).stream()
                        .filter(notice -> !(first && notice.text().equals(CLOSED)))
                        .toList());
    }

    private List<Line> lines(Actor.Staff me, LocalDate today) {
        var mine = queues.stream()
                .filter(queue -> queue.isOpen() && worksOn(me, queue.who()))
                .sorted(Comparator.comparingInt(Queue::order))
                .toList();
        return counts.of(mine, today).stream()
                .map(it -> new Line(it.queue().label(), it.queue().href(), it.count()))
                .toList();
    }

    private static boolean worksOn(Actor.Staff me, Who who) {
        return me.may(Role.AUDITOR) || concerns(me, who);
    }

    private List<Notice> notices(Actor.Staff me) {
        return notices.stream()
                .flatMap(all -> all.notices().stream())
                .map(notice -> new Notice(notice.text(), concerns(me, notice.who()) ? notice.href() : ""))
                .toList();
    }

    private static boolean concerns(Actor.Staff me, Who who) {
        return who == Who.STAFF
                || me.roles().stream().anyMatch(role -> role.name().equals(who.name()));
    }
}
