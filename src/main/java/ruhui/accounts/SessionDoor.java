package ruhui.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.shared.Actor;
import ruhui.shared.Role;
import ruhui.web.Doorkeeper;
import ruhui.web.Duty;
import ruhui.web.Tokens;

/// Knows who holds a token, as long as the session is neither idle nor old, and with the roles of this moment.
@Component
class SessionDoor implements Doorkeeper {

    static final Duration STAFF_IDLE = Duration.ofMinutes(30);
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration STAFF_LIMIT = Duration.ofHours(12);
    static final Duration LIMIT = Duration.ofDays(7);
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private record Found(Known known, Instant seen) {}

    private final JdbcClient db;
    private final Clock clock;

    SessionDoor(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Known> who(String token) {
        var hash = Tokens.sha256(token);
        var now = clock.instant();
        var found = find(hash, now);
        if (found.isPresent() && found.get().seen().plus(TOUCH).isBefore(now)) {
            db.sql("update accounts.session set seen = :now where hash = :hash")
                    .param("now", AccountRows.at(now))
                    .param("hash", hash)
                    .update();
        }
        return found.map(Found::known);
    }

    @Override
    public Duration idle(Actor actor) {
        return actor instanceof Actor.Staff ? STAFF_IDLE : IDLE;
    }

    private Optional<Found> find(byte[] hash, Instant now) {
        return db.sql("""
                select s.seen, s.duty, a.id, a.kind, a.unit, a.name,
                       array(select r.role from accounts.role r where r.account = a.id) as roles
                  from accounts.session s
                  join accounts.account a on a.id = s.account
                 where s.hash = :hash
                   and a.disabled_at is null
                   and s.seen > case a.kind when 'staff' then :staffIdle else :idle end
                   and s.at > case a.kind when 'staff' then :staffLimit else :limit end
                """)
                .param("hash", hash)
                .param("staffIdle", AccountRows.at(now.minus(STAFF_IDLE)))
                .param("idle", AccountRows.at(now.minus(IDLE)))
                .param("staffLimit", AccountRows.at(now.minus(STAFF_LIMIT)))
                .param("limit", AccountRows.at(now.minus(LIMIT)))
                .query((row, _) -> new Found(
                        new Known(actor(row), Duty.valueOf(row.getString("duty"))),
                        Objects.requireNonNull(AccountRows.instant(row, "seen"))))
                .optional();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var name = row.getString("name");
        return switch (row.getString("kind")) {
            case "unit" -> new Actor.Unit(id, row.getObject("unit", UUID.class), name);
            case "staff" -> {
                Array roles = row.getArray("roles");
                yield new Actor.Staff(
                        id,
                        name,
                        Arrays.stream((String[]) roles.getArray())
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
            }
            default -> new Actor.Person(id, name);
        };
    }
}
