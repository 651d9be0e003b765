package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many codes a number or mailbox may get, and how many one address may ask for. Each costs money and annoys.
@Service
class CodeLimits {

    private record Limit(int most, Duration in) {}

    private static final String HERE = "";

    /// The widest last.
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
        return Optional.ofNullable(waits(Map.of(to, to), address).get(to));
    }

    /// The same for several contacts; those that need not wait are not in it.
    <K> Map<K, Instant> waits(Map<K, String> contacts, String address) {
        var now = clock.instant();
        var sent = latest(contacts.values(), address, now);
        var here = freeAt(sent.getOrDefault(HERE, List.of()), List.of(ADDRESS), now);
        var waits = new HashMap<K, Instant>();
        contacts.forEach((key, to) -> Stream.concat(
                        freeAt(sent.getOrDefault(to, List.of()), EACH, now).stream(), here.stream())
                .max(Instant::compareTo)
                .ifPresent(until -> waits.put(key, until)));
        return waits;
    }

    /// For each limit that is filled, the oldest of those that fill it must become old enough.
    private static Optional<Instant> freeAt(List<Instant> sent, List<Limit> limits, Instant now) {
        return limits.stream()
                .filter(limit -> sent.size() >= limit.most())
                .map(limit -> sent.get(limit.most() - 1).plus(limit.in()))
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }

    /// By contact, and those asked for from this address: as many as the limits look at, the newest first.
    private Map<String, List<Instant>> latest(Collection<String> contacts, String address, Instant now) {
        var sent = new HashMap<String, List<Instant>>();
        db.sql("""
                select asked.sent_to, code.at
                  from unnest(:contacts::text[]) asked (sent_to)
                 cross join lateral (select at
                                       from accounts.code
                                      where sent_to = asked.sent_to
                                        and at > :since
                                      order by at desc
                                      limit :most) code
                union all
                (select :here, at
                   from accounts.code
                  where address = :address
                    and at > :hereSince
                  order by at desc
                  limit :mostHere)
                 order by at desc
                """)
                .param("contacts", contacts.toArray(String[]::new))
                .param("since", AccountRows.at(now.minus(EACH.getLast().in())))
                .param("most", EACH.getLast().most())
                .param("here", HERE)
                .param("address", Throttle.isTelling(address) ? address : null)
                .param("hereSince", AccountRows.at(now.minus(ADDRESS.in())))
                .param("mostHere", ADDRESS.most())
                .query(row -> {
                    sent.computeIfAbsent(row.getString("sent_to"), _ -> new ArrayList<>())
                            .add(Objects.requireNonNull(AccountRows.instant(row, "at")));
                });
        return sent;
    }
}
