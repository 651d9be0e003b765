package ruhui.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the queues of a page: in one statement all that name their select, the others one by one.
@Component
public class Counts {

    private final JdbcClient db;

    Counts(JdbcClient db) {
        this.db = db;
    }

    public record Counted(Queue queue, Queue.Count count) {}

    public List<Counted> of(List<Queue> queues, LocalDate today) {
        Map<Queue, Queue.Count> counts = new HashMap<>();
        var named =
                queues.stream().filter(queue -> queue.counting().isPresent()).toList();
        if (!named.isEmpty()) {
            db.sql(together(named)).param("today", today).query(row -> {
                counts.put(
                        named.get(row.getInt("place")), new Queue.Count(row.getInt(2), row.getInt(3), row.getInt(4)));
            });
        }
        return queues.stream()
                .map(queue ->
                        new Counted(queue, Objects.requireNonNullElseGet(counts.get(queue), () -> queue.count(today))))
                .toList();
    }

    private static String together(List<Queue> named) {
        return IntStream.range(0, named.size())
                .mapToObj(place -> "select %d as place, waiting, due_today, overdue from (%s) queue_%d"
                        .formatted(place, named.get(place).counting().orElseThrow(), place))
                .collect(joining(" union all "));
    }
}
