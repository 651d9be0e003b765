package ruhui.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What did not arrive, found by a filter, to be sent again at once.
@Repository
class Again {

    private final JdbcClient db;

    Again(JdbcClient db) {
        this.db = db;
    }

    /// What of this filter a human may send again, by kind, channel and state; 500 at a time.
    List<Group> again(Seeking.Sought sought) {
        return Seeking.asked(
                        db,
                        "select kind, channel, state, count(*) as count from (select * from notifications.message "
                                + Seeking.WHERE + """
                   and channel <> 'INSITE'
                   and state in ('FAILED', 'UNKNOWN', 'OFF')
                 order by planned_at
                 limit 500) found
                 group by kind, channel, state
                 order by count desc, kind, channel
                """,
                        sought)
                .query((row, _) -> new Group(
                        Kind.valueOf(row.getString("kind")),
                        Channel.valueOf(row.getString("channel")),
                        State.valueOf(row.getString("state")),
                        row.getInt("count")))
                .list();
    }

    /// Their ids, the oldest first.
    List<UUID> againIds(Seeking.Sought sought, boolean unknownToo) {
        return Seeking.asked(db, "select id from notifications.message " + Seeking.WHERE + """
                   and channel <> 'INSITE'
                   and (state in ('FAILED', 'OFF') or :unknown and state = 'UNKNOWN')
                 order by planned_at
                 limit 500
                """, sought)
                .param("unknown", unknownToo)
                .query(UUID.class)
                .list();
    }

    public record Group(Kind kind, Channel channel, State state, int count) {}

    public record AgainAll(LogScreens.Filter filter, List<Group> groups) {

        public int count() {
            return groups.stream()
                    .filter(group -> group.state() != State.UNKNOWN)
                    .mapToInt(Group::count)
                    .sum();
        }

        public int unknown() {
            return groups.stream().mapToInt(Group::count).sum() - count();
        }
    }
}
