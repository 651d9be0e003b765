package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ruhui.shared.Actor;
import ruhui.web.Unread;

/// The number beside the box, on every page. Kept for a moment, because pages come in a row, and forgotten as soon as a
/// message comes or is read here; only another process may be told late.
@Component
class UnreadMessages implements Unread {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int MOST = 10_000;

    private record Known(int count, Instant at) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && Duration.between(at, now).compareTo(KEPT) < 0;
        }
    }

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final JdbcClient db;
    private final Clock clock;

    UnreadMessages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int count(Actor reader) {
        var owner = BoxScreens.owner(reader).orElse(null);
        if (owner == null) {
            return 0;
        }
        var now = clock.instant();
        var before = known.get(owner);
        if (before != null && before.holdsAt(now)) {
            return before.count();
        }
        var count = db.sql("""
                select count(*)
                  from notifications.message
                 where owner = :owner
                   and read_at is null
                   and due_at <= :now
                   and state <> 'DROPPED'
                """)
                .param("owner", owner)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(owner, new Known(count, now));
        return count;
    }

    /// A reader of the old state may still put it back before we commit: so forget now and when it is decided.
    void forget(UUID owner) {
        known.remove(owner);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.remove(owner);
                }
            });
        }
    }
}
