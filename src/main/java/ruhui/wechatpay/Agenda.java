package ruhui.wechatpay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When to ask the provider about which order next. Asking is claimed in the database, so that of several processes one
/// asks, and who falls over on the way is followed half a minute later.
@Repository
class Agenda {

    private static final List<Duration> AFTER_ASKING = Stream.of("PT10S", "PT30S", "PT1M", "PT5M", "PT10M", "PT30M")
            .map(Duration::parse)
            .toList();
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration WATCHED_FOR = Duration.ofMinutes(10);
    private static final Duration WATCHED = Duration.ofMinutes(1);
    private static final Duration BY_HAND = Duration.ofSeconds(5);
    private static final Duration OF_A_PAGE = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    Agenda(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<UUID> due(int most) {
        return db.sql("""
                select id
                  from wechatpay.pay_order
                 where next_at <= :now
                   and (busy_until is null or busy_until <= :now)
                 order by next_at
                 limit :most
                """)
                .param("now", now())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// False when somebody else is at it, or it is not due.
    boolean claim(UUID order) {
        return isClaimed(order, "next_at <= :now", Duration.ZERO);
    }

    /// Somebody pressed “I have paid”: at most once in five seconds.
    boolean claimByHand(UUID order) {
        return isClaimed(order, "(queried_at is null or queried_at <= :now - :pause::interval)", BY_HAND);
    }

    /// An order is asked for by one at a time: asked for again it would kill the code it got.
    boolean claimAtOnce(UUID order) {
        return isClaimed(order, "true", Duration.ZERO);
    }

    private boolean isClaimed(UUID order, String when, Duration pause) {
        return db.sql("""
                update wechatpay.pay_order
                   set busy_until = :lease, queried_at = :now
                 where id = :id
                   and next_at is not null
                   and (busy_until is null or busy_until <= :now)
                   and """ + " " + when)
                        .param("id", order)
                        .param("now", now())
                        .param("pause", pause.toString())
                        .param("lease", now().plus(LEASE))
                        .update()
                == 1;
    }

    /// Somebody has the page open: the order is asked about ten seconds after it was last asked about.
    void seen(UUID order) {
        db.sql("""
                update wechatpay.pay_order
                   set seen_at = :now,
                       next_at = least(next_at, greatest(:now, coalesce(queried_at, asked_at) + :pause::interval))
                 where id = :id
                   and next_at is not null
                   and (seen_at is null or seen_at <= :before)
                """)
                .param("id", order)
                .param("now", now())
                .param("pause", OF_A_PAGE.toString())
                .param("before", now().minus(BY_HAND))
                .update();
    }

    /// After an answer, or none.
    void plan(Order order, boolean answered) {
        db.sql("""
                update wechatpay.pay_order
                   set next_at = :next, busy_until = null,
                       answered_at = case when :answered then :now else answered_at end
                 where id = :id
                   and next_at is not null
                """)
                .param("id", order.id())
                .param("now", now())
                .param("answered", answered)
                .param("next", OrderStore.at(next(order, clock.instant(), isWatched(order.id()), answered)))
                .update();
    }

    static Instant next(Order order, Instant now, boolean watched, boolean answered) {
        if (order.stage() instanceof Stage.Unsure || !answered) {
            return now.plus(pause(Duration.between(order.askedAt(), now).dividedBy(6)));
        }
        var planned = AFTER_ASKING.stream()
                .map(order.askedAt()::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(order.wanted().expires());
        var sooner = watched && planned.isAfter(now.plus(WATCHED)) ? now.plus(WATCHED) : planned;
        return sooner.isAfter(now) ? sooner : now.plus(SHORTEST);
    }

    private static Duration pause(Duration wished) {
        var longEnough = wished.compareTo(SHORTEST) < 0 ? SHORTEST : wished;
        return longEnough.compareTo(LONGEST) > 0 ? LONGEST : longEnough;
    }

    private boolean isWatched(UUID order) {
        return db.sql("select coalesce(seen_at > :since, false) from wechatpay.pay_order where id = :id")
                .param("id", order)
                .param("since", now().minus(WATCHED_FOR))
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
