package ruhui.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How fast one address may check certificates: thirty at once, then one every ten seconds. Kept in memory, for
/// losing it costs nothing.
@Component
class CheckPace {

    private static final int AT_ONCE = 30;
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final int MOST_ADDRESSES = 20_000;

    private final Clock clock;

    /// The address → when all its checks will have been paid off; whoever was away longest is forgotten first.
    private final Map<String, Debt> debts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Debt> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    CheckPace(Clock clock) {
        this.clock = clock;
    }

    private record Debt(Instant seen, Instant until) {}

    /// Counts a check, or says how long to wait; whoever waits is not charged for asking.
    synchronized Optional<Duration> waiting(String address) {
        var now = clock.instant();
        var debt = debts.get(address);
        var start = debt == null || debt.until().isBefore(now) || now.isBefore(debt.seen()) ? now : debt.until();
        var free = start.minus(EACH.multipliedBy(AT_ONCE - 1L));
        if (free.isAfter(now)) {
            return Optional.of(Duration.between(now, free));
        }
        debts.put(address, new Debt(now, start.plus(EACH)));
        return Optional.empty();
    }

    /// Whoever has an IPv6 address has a whole network of them.
    static String network(String address) {
        var parts = address.split(":");
        return parts.length < 4 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
