package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import ruhui.ModuleTest;
import ruhui.shared.Ids;
import ruhui.shared.Role;
import ruhui.web.Duty;

class SessionsTest extends ModuleTest {

    private final SessionDoor door;
    private final Sessions sessions;
    private final SignedIn signedIn;

    SessionsTest(SessionDoor door, Sessions sessions, SignedIn signedIn) {
        this.door = door;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @Test
    void everybody_is_known_as_what_they_are() {
        var person = signedIn.person("李雷");
        var unit = signedIn.unit(Ids.next());
        var staff = signedIn.staff(Role.FINANCE, Role.MAILING);
        assertThat(door.who(person.token()).orElseThrow().actor()).isEqualTo(person.actor());
        assertThat(door.who(unit.token()).orElseThrow().actor()).isEqualTo(unit.actor());
        assertThat(door.who(staff.token()).orElseThrow().actor()).isEqualTo(staff.actor());
        assertThat(door.who("s" + "x".repeat(43))).isEmpty();
    }

    @Test
    void staff_leave_after_half_an_hour_of_silence_and_others_after_two() {
        var person = signedIn.person();
        var staff = signedIn.staff(Role.FORMAL);
        clock.plus(Duration.ofMinutes(29));
        assertThat(door.who(staff.token())).isPresent();
        clock.plus(Duration.ofMinutes(29));
        assertThat(door.who(staff.token())).isPresent();
        clock.plus(Duration.ofMinutes(31));
        assertThat(door.who(staff.token())).isEmpty();
        assertThat(door.who(person.token())).isPresent();
        clock.plus(Duration.ofMinutes(121));
        assertThat(door.who(person.token())).isEmpty();
    }

    @Test
    void nobody_stays_for_ever_however_busy() {
        var staff = signedIn.staff(Role.FORMAL);
        for (var minutes = 0; minutes < 12 * 60; minutes += 20) {
            assertThat(door.who(staff.token())).isPresent();
            clock.plus(Duration.ofMinutes(20));
        }
        assertThat(door.who(staff.token())).isEmpty();
    }

    @Test
    void being_seen_is_written_once_a_minute() {
        var person = signedIn.person();
        clock.plus(Duration.ofSeconds(59));
        door.who(person.token());
        assertThat(seen()).isEqualTo(at(Duration.ofSeconds(59)));
        clock.plus(Duration.ofSeconds(2));
        door.who(person.token());
        assertThat(seen()).isEqualTo(at(Duration.ZERO));
    }

    @Test
    void a_step_on_gives_a_new_token_and_the_old_one_opens_nothing() {
        var person = signedIn.person();
        var response = new MockHttpServletResponse();
        sessions.proceed(person.token(), Duty.SECOND_STEP, response);
        assertThat(door.who(person.token())).isEmpty();
        var fresh = response.getCookie("ruhui").getValue();
        assertThat(door.who(fresh).orElseThrow().duty()).isEqualTo(Duty.SECOND_STEP);
    }

    @Test
    void the_oldest_of_six_sessions_ends() {
        var first = signedIn.person();
        for (var more = 0; more < 5; more++) {
            clock.plus(Duration.ofSeconds(1));
            sessions.add(first.account(), Duty.NONE, "s" + more, "test", "127.0.0.1");
        }
        assertThat(door.who(first.token())).isEmpty();
        assertThat(door.who("s0")).isPresent();
    }

    @Test
    void the_table_knows_no_token() {
        var person = signedIn.person();
        assertThat(db.sql("select s::text from accounts.session s")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(person.token()));
    }

    private java.time.Instant seen() {
        return db.sql("select seen from accounts.session")
                .query((row, _) -> AccountRows.instant(row, "seen"))
                .single();
    }

    /// How long before now, to the precision the database keeps.
    private java.time.Instant at(Duration ago) {
        return clock.instant().minus(ago);
    }
}
