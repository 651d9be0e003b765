package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

class LogInJourney extends ModuleTest {

    private static final String MOBILE = "13800138000";
    private static final String EMAIL = "zhang@example.com";
    private static final String PASSWORD = "three trees by the river";
    private static final String OTHER = "seven boats under the bridge";

    private final AccountRows accounts;
    private final Passwords passwords;
    private final LogIn logIn;
    private final Letters letters;

    LogInJourney(AccountRows accounts, Passwords passwords, LogIn logIn, Letters letters) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.logIn = logIn;
        this.letters = letters;
    }

    @BeforeEach
    void openAccount() {
        letters.forget();
        accounts.add(
                new Account(
                        Ids.next(),
                        Account.Kind.PERSON,
                        null,
                        "张小明",
                        Lang.ZH,
                        null,
                        MOBILE,
                        EMAIL,
                        passwords.hash(PASSWORD),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null),
                "test",
                clock.instant());
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        var known = logIn(new Guest(browser), MOBILE, "wrong password");
        var unknown = logIn(new Guest(browser), "13900139000", "wrong password");
        assertThat(known).hasStatus(422);
        assertThat(plain(unknown, "13900139000")).isEqualTo(plain(known, MOBILE));
    }

    @Test
    void an_unknown_account_costs_as_much_time_as_a_wrong_password() {
        var place = new int[] {0};
        Supplier<Long> known = () -> took(MOBILE, "203.0.113." + place[0]++ % 200);
        Supplier<Long> unknown = () -> took("139001390" + (10 + place[0]), "203.0.113." + place[0]++ % 200);
        known.get();
        unknown.get();
        assertThat(median(unknown)).isGreaterThan(median(known) / 2);
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        var guest = new Guest(browser);
        assertThat(logIn(guest, MOBILE, "wrong")).bodyText().contains("还可尝试 4 次");
        logIn(guest, MOBILE, "wrong");
        logIn(guest, MOBILE, "wrong");
        logIn(guest, MOBILE, "wrong");
        assertThat(logIn(guest, MOBILE, "wrong")).bodyText().contains("请等待 1 分钟后再试");
        assertThat(logIn(guest, MOBILE, PASSWORD)).hasStatus(422).bodyText().contains("尝试次数过多，请等待 1 分钟");
        clock.plus(Duration.ofSeconds(61));
        assertThat(logIn(guest, MOBILE, "wrong")).bodyText().contains("请等待 2 分钟后再试");
        clock.plus(Duration.ofSeconds(121));
        assertThat(logIn(guest, MOBILE, PASSWORD)).hasStatus3xxRedirection();
        assertThat(logIn(new Guest(browser), MOBILE, "wrong")).bodyText().contains("还可尝试 4 次");
    }

    @Test
    void an_address_that_guesses_at_many_accounts_waits_and_others_do_not() {
        for (var i = 10; i < 40; i++) {
            logIn(new Guest(browser), "139001390" + i, "wrong");
        }
        assertThat(logIn(new Guest(browser), MOBILE, PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("尝试次数过多");
        assertThat(logIn(new Guest(browser).at("198.51.100.4"), MOBILE, PASSWORD))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_log_in_leads_only_to_pages_of_ours() {
        for (var evil : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a//b", "/\tx"}) {
            assertThat(new Guest(browser).again("/login", "account", EMAIL, "password", PASSWORD, "next", evil))
                    .as(evil)
                    .hasRedirectedUrl("/my");
        }
        assertThat(new Guest(browser).again("/en/login", "account", EMAIL, "password", PASSWORD, "next", "/account"))
                .hasRedirectedUrl("/en/account");
    }

    @Test
    void a_log_in_gives_a_new_token_and_ends_the_session_before() {
        var guest = new Guest(browser);
        logIn(guest, EMAIL, PASSWORD);
        var first = guest.token();
        logIn(guest, EMAIL, PASSWORD);
        assertThat(guest.token()).isNotEqualTo(first);
        assertThat(new Guest(browser).holding(first).get("/account")).hasStatus3xxRedirection();
    }

    @Test
    void a_forgotten_password_comes_back_by_mail_and_mobile() {
        var elsewhere = new Guest(browser);
        logIn(elsewhere, EMAIL, PASSWORD);
        var guest = new Guest(browser);
        assertThat(guest.post("/password/forgot", "account", "nobody@example.com"))
                .hasRedirectedUrl("/password/forgot/sent");
        assertThat(letters.all(ResetWanted.class)).isEmpty();
        assertThat(guest.post("/password/forgot", "account", EMAIL)).hasRedirectedUrl("/password/forgot/sent");
        var key = letters.reset();
        var code = letters.code(Channel.SMS);

        assertThat(guest.get("/password/reset?key=" + key))
                .hasStatusOk()
                .bodyText()
                .contains("138****8000");
        assertThat(reset(guest, key, "12", OTHER)).hasStatus(422).bodyText().contains("验证码不正确");
        assertThat(reset(guest, key, code, OTHER)).hasRedirectedUrl("/login?done=accounts.reset");
        assertThat(letters.all(PasswordChanged.class)).hasSize(1);
        assertThat(elsewhere.get("/account")).hasStatus3xxRedirection();
        assertThat(logIn(guest, MOBILE, PASSWORD)).hasStatus(422);
        assertThat(logIn(guest, MOBILE, OTHER)).hasRedirectedUrl("/my");

        assertThat(reset(new Guest(browser), key, code, PASSWORD))
                .hasStatus(410)
                .bodyText()
                .contains("已过期或已使用");
        assertThat(guest.get("/password/reset?key=" + key)).hasStatus(410);
    }

    @Test
    void a_link_is_good_for_half_an_hour_and_asking_has_its_limit() {
        var guest = new Guest(browser);
        guest.post("/password/forgot", "account", EMAIL);
        var key = letters.reset();
        clock.plus(Duration.ofMinutes(31));
        assertThat(guest.get("/password/reset?key=" + key)).hasStatus(410);
        guest.post("/password/forgot", "account", EMAIL);
        guest.post("/password/forgot", "account", EMAIL);
        assertThat(guest.post("/password/forgot", "account", EMAIL))
                .hasStatus(422)
                .bodyText()
                .contains("次数已用完");
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_asks_for_the_old_one() {
        var here = new Guest(browser);
        var there = new Guest(browser);
        logIn(here, EMAIL, PASSWORD);
        logIn(there, EMAIL, PASSWORD);
        assertThat(here.again("/account/password", "old", "wrong", "password", OTHER, "again", OTHER))
                .hasStatus(422)
                .bodyText()
                .contains("密码不正确");
        assertThat(here.again("/account/password", "old", PASSWORD, "password", OTHER, "again", OTHER))
                .hasRedirectedUrl("/account?done=accounts.password");
        assertThat(here.get("/account")).hasStatusOk();
        assertThat(there.get("/account")).hasStatus3xxRedirection();
    }

    @Test
    void a_new_mailbox_counts_once_it_answered_and_both_are_told() {
        var guest = new Guest(browser);
        logIn(guest, EMAIL, PASSWORD);
        assertThat(guest.again("/account/contact/email", "to", "new@example.com", "password", PASSWORD))
                .hasRedirectedUrl("/account/contact/email/code");
        assertThat(guest.again("/account/contact/email/code", "code", "1")).hasStatus(422);
        assertThat(logIn(new Guest(browser), "new@example.com", PASSWORD)).hasStatus(422);
        assertThat(guest.again("/account/contact/email/code", "code", letters.code(Channel.EMAIL)))
                .hasRedirectedUrl("/account?done=accounts.contact");
        assertThat(letters.last(ContactChanged.class))
                .extracting(ContactChanged::before, ContactChanged::after)
                .containsExactly(EMAIL, "new@example.com");
        assertThat(logIn(new Guest(browser), "new@example.com", PASSWORD)).hasStatus3xxRedirection();
    }

    private static MvcTestResult reset(Guest guest, String key, String code, String password) {
        return guest.again("/password/reset", "key", key, "code", code, "password", password, "again", password);
    }

    private static MvcTestResult logIn(Guest guest, String account, String password) {
        return guest.again("/login", "account", account, "password", password);
    }

    private long took(String account, String address) {
        var start = System.nanoTime();
        logIn.attempt(account, "wrong", address);
        db.sql("delete from accounts.throttle").update();
        return System.nanoTime() - start;
    }

    private static long median(Supplier<Long> time) {
        var all = new long[9];
        Arrays.setAll(all, _ -> time.get());
        Arrays.sort(all);
        return all[4];
    }

    private static String plain(MvcTestResult result, String account) throws AssertionError {
        try {
            return result.getResponse()
                    .getContentAsString()
                    .replace(account, "ACCOUNT")
                    .replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
