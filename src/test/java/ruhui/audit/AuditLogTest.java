package ruhui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.ModuleTest;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class AuditLogTest extends ModuleTest {

    private static final Actor.Staff STAFF = new Actor.Staff(Ids.next(), "程管理", Set.of(Role.ADMIN));

    private final AuditLog log;

    AuditLogTest(AuditLog log) {
        this.log = log;
    }

    @Test
    void an_act_is_kept_with_who_when_and_what() {
        log.note(STAFF, "association.act.profile", "profile", Map.of("reason", "迁址"));
        assertThat(db.sql("""
                select actor_kind || ' ' || actor_name || ' ' || act || ' ' || object || ' ' || (detail ->> 'reason')
                  from audit.entry
                 where actor_id = :id
                   and at = :now
                """)
                        .param("id", STAFF.account())
                        .param("now", java.time.OffsetDateTime.now(clock))
                        .query(String.class)
                        .single())
                .isEqualTo("staff 程管理 association.act.profile profile 迁址");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.entry set actor_name = 'x'", "delete from audit.entry", "truncate audit.entry"})
    void nothing_changes_or_removes_a_row(String statement) {
        log.note(new Actor.System(), "x.act.y", "z", Map.of());
        assertThatThrownBy(() -> db.sql(statement).update()).hasMessageContaining("only ever added to");
    }
}
