package ruhui.association;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.StaffAccounts;
import ruhui.shared.Role;

class SetupTest extends ModuleTest {

    private static final String PASSWORD = "heron-Umbrella-41-lantern";

    private final SetupKeys keys;
    private final StaffAccounts staff;
    private final SignedIn signedIn;

    SetupTest(SetupKeys keys, StaffAccounts staff, SignedIn signedIn) {
        this.keys = keys;
        this.staff = staff;
        this.signedIn = signedIn;
    }

    @Test
    void the_link_makes_the_first_administrator_once() {
        var key = keys.make();
        assertThat(browser.get().uri("/setup?key=" + key))
                .hasStatusOk()
                .bodyText()
                .contains("创建第一位管理员");
        assertThat(send(key, "chen.wei", PASSWORD, PASSWORD)).hasStatus(HttpStatus.FOUND);
        assertThat(staff.anyStaff()).isTrue();
        assertThat(db.sql("select act || ' ' || object from audit.entry")
                        .query(String.class)
                        .single())
                .isEqualTo("association.act.first staff chen.wei");

        assertThat(browser.get().uri("/setup?key=" + key)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(key, "second", PASSWORD, PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(keys.opens(keys.make())).isFalse();
    }

    @Test
    void a_new_start_ends_the_link_before() {
        var old = keys.make();
        var key = keys.make();
        assertThat(browser.get().uri("/setup?key=" + old)).hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/setup")).hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/setup?key=" + key)).hasStatusOk();
    }

    @Test
    void only_a_hash_of_the_key_is_kept() {
        var key = keys.make();
        assertThat(db.sql("select encode(hash, 'escape') from association.setup_key")
                        .query(String.class)
                        .single())
                .doesNotContain(key);
    }

    @Test
    void what_is_wrong_is_said_and_the_link_still_works() {
        var key = keys.make();
        assertThat(send(key, "U000123", "short", "other"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#login\"", "href=\"#password\"", "href=\"#again\"")
                .doesNotContain("\"short\"");
        assertThat(send(key, "chen.wei", "chen.wei-chen.wei", "chen.wei-chen.wei"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(key, "chen.wei", PASSWORD, PASSWORD)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void there_is_no_such_page_once_there_are_colleagues() {
        var key = keys.make();
        signedIn.staff(Role.ADMIN);
        assertThat(browser.get().uri("/setup?key=" + key)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult send(String key, String login, String password, String again) {
        return browser.post()
                .uri("/setup")
                .with(signedIn.stranger())
                .param("key", key)
                .param("name", "陈伟")
                .param("login", login)
                .param("email", "chen.wei@association.example")
                .param("mobile", "13800138000")
                .param("password", password)
                .param("again", again)
                .exchange();
    }
}
