package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ruhui.ModuleTest;
import ruhui.association.Ready;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

class BrowsersTest extends ModuleTest {

    private static final String PASSWORD = "three trees by the river";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile";

    private final Letters letters;
    private final Ready association;
    private final EnterpriseAccounts units;

    BrowsersTest(Letters letters, Ready association, EnterpriseAccounts units) {
        this.letters = letters;
        this.association = association;
        this.units = units;
    }

    @BeforeEach
    void begin() {
        letters.forget();
        association.association();
    }

    @Test
    void the_browser_somebody_registered_with_is_known_and_another_is_told() {
        var home = new Guest(browser);
        register(home);
        home.again("/logout");
        logIn(home, "13800138000", PASSWORD);
        assertThat(letters.all(NewBrowser.class)).isEmpty();

        var telephone = new Guest(browser).with(PHONE);
        logIn(telephone, "13800138000", "wrong");
        assertThat(letters.all(NewBrowser.class)).isEmpty();
        logIn(telephone, "13800138000", PASSWORD);
        assertThat(letters.all(NewBrowser.class)).singleElement().satisfies(told -> {
            assertThat(told.browser()).isEqualTo("Chrome · Android");
            assertThat(told.contact().email()).isEqualTo("zhang@example.com");
        });
        logIn(telephone, "13800138000", PASSWORD);
        assertThat(letters.all(NewBrowser.class)).hasSize(1);
    }

    @Test
    void the_first_log_in_of_a_unit_is_nothing_new() {
        var name = units.open(Ids.next(), "江南热力有限公司", "13700137000", "contact@heat.example", Lang.ZH);
        var guest = new Guest(browser);
        guest.again("/activate", "account", name, "password", letters.initialPassword());
        guest.again("/password/new", "password", PASSWORD, "again", PASSWORD);
        assertThat(letters.all(NewBrowser.class)).isEmpty();
        logIn(new Guest(browser), name, PASSWORD);
        assertThat(letters.all(NewBrowser.class)).hasSize(1);
    }

    private void register(Guest guest) {
        guest.post(
                "/register",
                "name",
                "张小明",
                "mobile",
                "13800138000",
                "email",
                "zhang@example.com",
                "password",
                PASSWORD,
                "consent",
                "yes");
        guest.again("/register/codes", "sms", letters.code(Channel.SMS), "mail", letters.code(Channel.EMAIL));
    }

    private static void logIn(Guest guest, String account, String password) {
        guest.again("/login", "account", account, "password", password);
    }
}
