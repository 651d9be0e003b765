package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Refused;
import ruhui.shared.Role;

class EnterpriseJourney extends ModuleTest {

    private static final String PASSWORD = "three trees by the river";

    private final EnterpriseAccounts doors;
    private final Letters letters;
    private final SignedIn signedIn;
    private final Secrets secrets;
    private final UUID unit = Ids.next();

    EnterpriseJourney(EnterpriseAccounts doors, Letters letters, SignedIn signedIn, Secrets secrets) {
        this.doors = doors;
        this.letters = letters;
        this.signedIn = signedIn;
        this.secrets = secrets;
    }

    @BeforeEach
    void forget() {
        letters.forget();
    }

    @Test
    void from_the_first_letter_to_the_own_password() {
        var name = open();
        assertThat(name).isEqualTo("U000001");
        assertThat(doors.of(unit).orElseThrow().active()).isFalse();
        var initial = letters.initialPassword();
        var guest = new Guest(browser);
        assertThat(guest.get("/activate?account=" + name))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"U000001\"");
        assertThat(activate(guest, name.toLowerCase(), initial)).hasRedirectedUrl("/password/new");

        var half = guest.token();
        for (var path : List.of("/account", "/unit", "/account/password", "/account/second-step")) {
            assertThat(guest.get(path)).as(path).hasRedirectedUrl("/password/new");
        }
        assertThat(guest.post("/account/sessions/end-others")).hasRedirectedUrl("/password/new");
        assertThat(guest.post("/password/new", "password", initial, "again", initial))
                .hasStatus(422)
                .bodyText()
                .contains("新密码不能与初始密码相同");
        assertThat(guest.post("/password/new", "password", PASSWORD, "again", PASSWORD))
                .hasRedirectedUrl("/unit?done=accounts.activated");
        assertThat(guest.token()).isNotEqualTo(half);
        assertThat(letters.all(Activated.class))
                .singleElement()
                .extracting(Activated::unit)
                .isEqualTo(unit);
        assertThat(guest.get("/account")).hasStatusOk();
        assertThat(new Guest(browser).holding(half).get("/account")).hasStatus3xxRedirection();

        assertThat(activate(new Guest(browser), name, initial)).hasStatus(422);
        assertThat(new Guest(browser).again("/login", "account", name, "password", PASSWORD))
                .hasRedirectedUrl("/unit");
        assertThat(doors.of(unit).orElseThrow().active()).isTrue();
    }

    @Test
    void an_initial_password_opens_once() {
        var name = open();
        var initial = letters.initialPassword();
        activate(new Guest(browser), name, initial);
        assertThat(activate(new Guest(browser), name, initial))
                .hasStatus(422)
                .bodyText()
                .contains("初始密码已过期或已使用");
        assertThat(secrets.mintInitialPassword(
                        letters.last(InitialPasswordWanted.class).account()))
                .isEmpty();
    }

    @Test
    void an_initial_password_lives_a_week() {
        var name = open();
        var initial = letters.initialPassword();
        clock.plus(Duration.ofDays(7));
        assertThat(activate(new Guest(browser), name, initial))
                .hasStatus(422)
                .bodyText()
                .contains("已过期");
    }

    @Test
    void another_one_makes_the_one_before_worthless() {
        var name = open();
        var first = letters.initialPassword();
        var guest = new Guest(browser);
        assertThat(guest.post("/activate/again", "account", name)).hasRedirectedUrl("/activate/sent");
        assertThat(activate(new Guest(browser), name, first)).hasStatus(422);
        var second = letters.initialPassword();
        assertThat(activate(new Guest(browser), name, first)).hasStatus(422);
        assertThat(activate(new Guest(browser), name, second)).hasRedirectedUrl("/password/new");
    }

    @Test
    void asking_for_another_one_tells_nothing_and_has_its_limit() {
        var name = open();
        letters.forget();
        var guest = new Guest(browser);
        assertThat(guest.post("/activate/again", "account", "U999999")).hasRedirectedUrl("/activate/sent");
        assertThat(letters.all(InitialPasswordWanted.class)).isEmpty();
        for (var i = 0; i < 3; i++) {
            assertThat(guest.post("/activate/again", "account", name)).hasRedirectedUrl("/activate/sent");
        }
        assertThat(guest.post("/activate/again", "account", name)).hasStatus(422);
        assertThat(letters.all(InitialPasswordWanted.class))
                .hasSize(3)
                .allMatch(letter -> letter.email().equals("contact@heat.example"));
    }

    @Test
    void staff_send_it_again_until_the_unit_has_its_own() {
        open();
        var staff = signedIn.staff(Role.PRELIMINARY).asStaff();
        doors.sendAgain(unit, staff);
        assertThat(letters.all(InitialPasswordWanted.class)).hasSize(2);
        var guest = new Guest(browser);
        activate(guest, "U000001", letters.initialPassword());
        guest.post("/password/new", "password", PASSWORD, "again", PASSWORD);
        assertThatThrownBy(() -> doors.sendAgain(unit, staff)).isInstanceOf(Refused.class);
    }

    @Test
    void a_closed_account_opens_nothing() {
        open();
        var inside = signedIn.unit(unit);
        assertThat(browser.get().uri("/account").with(inside)).hasStatusOk();
        doors.close(unit);
        assertThat(browser.get().uri("/account").with(inside)).hasStatus3xxRedirection();
        assertThat(secrets.mintInitialPassword(
                        letters.last(InitialPasswordWanted.class).account()))
                .isEmpty();
    }

    @Test
    void no_table_holds_a_secret_that_was_sent() {
        var name = open();
        var initial = letters.initialPassword();
        var guest = new Guest(browser);
        activate(guest, name, initial);
        assertThat(everything()).contains("contact@heat.example").doesNotContain(initial);
        guest.post("/password/new", "password", PASSWORD, "again", PASSWORD);
        guest.post("/password/forgot", "account", name);
        var key = letters.reset();
        var code = letters.code(Channel.SMS);
        assertThat(everything())
                .doesNotContain(initial, PASSWORD, key, guest.token(), "\"" + code + "\"", "," + code + ",");
    }

    private String open() {
        return doors.open(unit, "江南热力有限公司", "13700137000", "contact@heat.example", Lang.ZH);
    }

    private static MvcTestResult activate(Guest guest, String name, String initial) {
        return guest.again("/activate", "account", name, "password", initial);
    }

    /// Every row of every table as text.
    private String everything() {
        return String.join(
                "\n",
                db.sql("""
                select format('%I.%I', schemaname, tablename)
                  from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().stream()
                        .map(table -> String.join(
                                "\n",
                                db.sql("select t::text from " + table + " t")
                                        .query(String.class)
                                        .list()))
                        .toList());
    }
}
