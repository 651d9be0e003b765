package ruhui.finance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruhui.ledger.Account;
import ruhui.shared.Actor;
import ruhui.shared.Role;
import ruhui.web.Queue;
import ruhui.web.Who;

/// The workbench of finance, and its statements.
@Component
class Screens {

    private static final List<Account> OPEN =
            List.of(Account.RECEIVABLE, Account.CREDIT, Account.UNALLOCATED, Account.REFUND_DUE);

    public record Bench(
            LocalDate today, List<Line> queues, List<Balance> balances, YearMonth month, boolean mayCharge) {

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

    public record Line(
            String label,
            String href,
            Queue.Count count,
            @Nullable LocalDate oldest) {}

    public record Balance(Account account, long fen) {}

    /// `next` is nothing for the month that has not ended.
    public record Page(
            Statement statement,
            Chart chart,
            YearMonth before,
            @Nullable YearMonth next) {}

    private final ObjectProvider<Queue> queues;
    private final Statements statements;
    private final Clock clock;

    Screens(ObjectProvider<Queue> queues, Statements statements, Clock clock) {
        this.queues = queues;
        this.statements = statements;
        this.clock = clock;
    }

    Bench bench(Actor.Staff me) {
        var today = LocalDate.now(clock);
        var now = statements.now();
        return new Bench(
                today,
                queues.stream()
                        .filter(queue -> queue.who() == Who.FINANCE)
                        .sorted(Comparator.comparingInt(Queue::order))
                        .map(queue -> new Line(
                                queue.label(),
                                queue.href(),
                                queue.count(today),
                                queue.oldest().orElse(null)))
                        .toList(),
                OPEN.stream()
                        .map(account -> new Balance(account, Moved.sign(account) * now.getOrDefault(account, 0L)))
                        .toList(),
                YearMonth.now(clock),
                me.may(Role.FINANCE));
    }

    Page statement(YearMonth month) {
        var statement = statements.of(month);
        var next = Optional.of(month.plusMonths(1)).filter(after -> !after.isAfter(YearMonth.now(clock)));
        return new Page(statement, Chart.of(statement.days()), month.minusMonths(1), next.orElse(null));
    }

    /// Anything strange in the address is this month.
    YearMonth month(String typed) {
        var now = YearMonth.now(clock);
        if (!typed.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
            return now;
        }
        var month = YearMonth.parse(typed);
        return month.isAfter(now) ? now : month;
    }
}
