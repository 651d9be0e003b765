package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many codes a number or mailbox may get, and how many one address may ask for. Each costs money and annoys.
@Service
class CodeLimits {

    private record Limit(int most, Duration in) {}

    private static final Limit[] EACH = {
        new Limit(1, Duration.ofSeconds(60)), new Limit(5, Duration.ofHours(1)), new Limit(10, Duration.ofHours(24))
    };
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
        var each = Stream.of(EACH).map(limit -> freeAt("sent_to", to, limit, now));
        var all = Throttle.isTelling(address)
                ? Stream.concat(each, Stream.of(freeAt("address", address, ADDRESS, now)))
                : each;
        return all.flatMap(Optional::stream).max(Instant::compareTo);
    }

    /// The oldest of those that fill the limit must become old enough.
    private Optional<Instant> freeAt(String column, String value, Limit limit, Instant now) {
        return db.sql("select at from accounts.code where " + column + """
                 = :value
                   and at > :since
                 order by at desc
                offset :before
                 limit 1
                """)
                .param("value", value)
                .param("since", AccountRows.at(now.minus(limit.in())))
                .param("before", limit.most() - 1)
                .query((row, _) -> Objects.requireNonNull(AccountRows.instant(row, "at")))
                .optional()
                .map(oldest -> oldest.plus(limit.in()));
    }
}
