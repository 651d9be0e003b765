package ruhui.accounts;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.web.Tokens;

/// Slows guessing down. A try is counted before it is made, so that many at once gain nothing, and forgiven when it
/// was right. What is counted stands in the table as a hash.
@Service
class Throttle {

    /// `free` tries, then a wait that doubles from `first` to `longest`; silence for `memory` forgets all.
    enum Rule {
        PASSWORD(5, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(1)),
        SECOND_STEP(5, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(1)),
        ADDRESS(30, Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(10)),
        REGISTERING(20, Duration.ofHours(1), Duration.ofHours(24), Duration.ofHours(24)),
        ASKING(3, Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofHours(24));

        private final int free;
        private final Duration first;
        private final Duration longest;
        private final Duration memory;

        Rule(int free, Duration first, Duration longest, Duration memory) {
            this.free = free;
            this.first = first;
            this.longest = longest;
            this.memory = memory;
        }

        private @Nullable Instant until(int count, Instant now) {
            if (count < free) {
                return null;
            }
            var wait = first.multipliedBy(1L << Math.min(count - free, 10));
            return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
        }
    }

    /// Whether the try may be made. `left`: how many more without a wait; `until`: the end of the wait, now or after
    /// it.
    record Turn(boolean allowed, int left, @Nullable Instant until) {}

    private record Count(int count, Instant at, @Nullable Instant until) {}

    private final JdbcClient db;
    private final Clock clock;

    Throttle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// An address of our own machine is a proxy's and says nothing about who asks: it is not counted.
    static boolean isTelling(String address) {
        return !address.startsWith("127.") && !address.equals("::1") && !address.equals("0:0:0:0:0:0:0:1");
    }

    /// Who has IPv6 has a whole network of addresses: its first half stands for all of them.
    static String network(String address) {
        return address.contains(":")
                ? HexFormat.of().formatHex(InetAddress.ofLiteral(address).getAddress(), 0, 8)
                : address;
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public Turn take(Rule rule, String what) {
        if (rule == Rule.ADDRESS && !isTelling(what)) {
            return new Turn(true, rule.free, null);
        }
        var now = clock.instant();
        var before = count(key(rule, what), now);
        if (before.until() != null && now.isBefore(before.until())) {
            return new Turn(false, 0, before.until());
        }
        var count = before.at().plus(rule.memory).isBefore(now) ? 1 : before.count() + 1;
        var until = rule.until(count, now);
        db.sql("update accounts.throttle set count = :count, at = :at, until = :until where key = :key")
                .param("count", count)
                .param("at", AccountRows.at(now))
                .param("until", Optional.ofNullable(until).map(AccountRows::at).orElse(null))
                .param("key", key(rule, what))
                .update();
        return new Turn(true, Math.max(0, rule.free - count), until);
    }

    /// The end of the wait that holds now, without a try.
    Optional<Instant> wait(Rule rule, String what) {
        return db.sql("select until from accounts.throttle where key = :key and until > :now")
                .param("key", key(rule, what))
                .param("now", AccountRows.at(clock.instant()))
                .query((row, _) -> Objects.requireNonNull(AccountRows.instant(row, "until")))
                .optional();
    }

    /// It was right: nothing is held against the account any more.
    void clear(Rule rule, String what) {
        db.sql("delete from accounts.throttle where key = :key")
                .param("key", key(rule, what))
                .update();
    }

    /// It was right: this one try does not count, others from the same place do.
    void forgive(Rule rule, String what) {
        db.sql("""
                update accounts.throttle
                   set count = greatest(count - 1, 0), until = null
                 where key = :key
                """).param("key", key(rule, what)).update();
    }

    private Count count(byte[] key, Instant now) {
        db.sql("insert into accounts.throttle (key, count, at) values (:key, 0, :at) on conflict do nothing")
                .param("key", key)
                .param("at", AccountRows.at(now))
                .update();
        return db.sql("select count, at, until from accounts.throttle where key = :key for update")
                .param("key", key)
                .query((row, _) -> new Count(
                        row.getInt("count"),
                        Objects.requireNonNull(AccountRows.instant(row, "at")),
                        AccountRows.instant(row, "until")))
                .single();
    }

    private static byte[] key(Rule rule, String what) {
        return Tokens.sha256(rule + "|" + what);
    }
}
