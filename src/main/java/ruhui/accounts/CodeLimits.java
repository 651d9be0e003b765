package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many codes a number or mailbox may get, and how many one address may ask for. Each costs money and annoys.
@Service
class CodeLimits {

    private record Limit(int most, Duration in) {}

    private static final List<Limit> EACH = List.of(
            new Limit(1, Duration.ofSeconds(60)),
            new Limit(5, Duration.ofHours(1)),
            new Limit(10, Duration.ofHours(24)));
    private static final Limit ADDRESS = new Limit(20, Duration.ofHours(1));

    private final JdbcClient db;
    private final Clock clock;

    CodeLimits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// When the next one may be asked for; nothing when that is now.
    Optional<Instant> wait(String to, String address) {
        var now = clock.instant();
        var each = freeAt("sent_to", to, EACH, now);
        var all = Throttle.isTelling(address)
                ? Stream.concat(each.stream(), freeAt("address", address, List.of(ADDRESS), now).stream())
                : each.stream();
        return all.max(Instant::compareTo);
    }

    /// For each limit that is filled, the oldest of those that fill it must become old enough.
    private Optional<Instant> freeAt(String column, String value, List<Limit> limits, Instant now) {
        var sent = latest(
                column,
                value,
                now.minus(
                        limits.stream().map(Limit::in).max(Duration::compareTo).orElseThrow()),
                limits.stream().mapToInt(Limit::most).max().orElseThrow());
        return limits.stream()
                .filter(limit -> sent.size() >= limit.most())
                .map(limit -> sent.get(limit.most() - 1).plus(limit.in()))
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }

    /// The newest first.
    private List<Instant> latest(String column, String value, Instant since, int most) {
        return db.sql("select at from accounts.code where " + column + """
                 = :value
                   and at > :since
                 order by at desc
                 limit :most
                """)
                .param("value", value)
                .param("since", AccountRows.at(since))
                .param("most", most)
                .query((row, _) -> Objects.requireNonNull(AccountRows.instant(row, "at")))
                .list();
    }
}
