package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.association.Ready;

class RegisterJourney extends ModuleTest {

    private static final String MOBILE = "13800138000";
    private static final String EMAIL = "zhang@example.com";
    private static final String PASSWORD = "three trees by the river";

    private final Letters letters;
    private final Throttle throttle;
    private final Ready association;

    RegisterJourney(Letters letters, Throttle throttle, Ready association) {
        this.letters = letters;
        this.throttle = throttle;
        this.association = association;
    }

    @BeforeEach
    void open() {
        letters.forget();
        association.association();
    }

    @Test
    void from_stranger_to_person_and_out_and_in_again() {
        var guest = new Guest(browser);
        assertThat(guest.get("/register")).hasStatusOk().bodyText().contains("name=\"consent\"");
        assertThat(register(guest, MOBILE, EMAIL)).hasRedirectedUrl("/register/codes");
        assertThat(guest.get("/register/codes"))
                .hasStatusOk()
                .bodyText()
                .contains("138****8000", "z***@example.com")
                .doesNotContain(MOBILE, EMAIL);
        var stranger = guest.token();
        assertThat(prove(guest, letters.code(Channel.SMS), letters.code(Channel.EMAIL)))
                .hasRedirectedUrl("/my?done=accounts.registered");
        assertThat(guest.token()).startsWith("s").isNotEqualTo(stranger);
        assertThat(guest.get("/account")).hasStatusOk().bodyText().contains("张小明");

        var signedIn = guest.token();
        assertThat(guest.again("/logout")).hasRedirectedUrl("/login?done=accounts.out");
        assertThat(new Guest(browser).holding(signedIn).get("/account")).hasRedirectedUrl("/login?next=%2Faccount");

        assertThat(guest.again("/login", "account", " 138 0013 8000 ", "password", PASSWORD, "next", "/account"))
                .hasRedirectedUrl("/account");
        assertThat(guest.again("/logout")).hasStatus3xxRedirection();
        assertThat(guest.again("/login", "account", "ZHANG@example.com", "password", PASSWORD))
                .hasRedirectedUrl("/my");
    }

    @Test
    void consent_is_asked_and_kept() {
        var guest = new Guest(browser);
        guest.get("/register");
        assertThat(guest.post("/register", "name", "张小明", "mobile", MOBILE, "email", EMAIL, "password", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("请阅读并勾选同意", "张小明", MOBILE)
                .doesNotContain(PASSWORD);
        assertThat(letters.all(CodeWanted.class)).isEmpty();

        register(guest, MOBILE, EMAIL);
        prove(guest, letters.code(Channel.SMS), letters.code(Channel.EMAIL));
        assertThat(db.sql("select consent || ' ' || (consent_at is not null) from accounts.account")
                        .query(String.class)
                        .single())
                .isEqualTo(Registrations.CONSENT + " true");
    }

    @Test
    void a_taken_contact_answers_as_a_free_one_and_its_owner_is_told() {
        var owner = new Guest(browser);
        register(owner, MOBILE, EMAIL);
        prove(owner, letters.code(Channel.SMS), letters.code(Channel.EMAIL));
        clock.plus(Duration.ofMinutes(2));

        var free = new Guest(browser);
        var other = new Guest(browser);
        var freeAnswer = register(free, "13900139000", "li@example.com");
        var takenAnswer = register(other, MOBILE, "wang@example.com");
        assertThat(takenAnswer.getResponse().getRedirectedUrl())
                .isEqualTo(freeAnswer.getResponse().getRedirectedUrl());
        assertThat(letters.lastCode(Channel.SMS).use()).isEqualTo(CodeUse.TAKEN);
        assertThat(letters.lastCode(Channel.EMAIL).use()).isEqualTo(CodeUse.REGISTER);
        assertThat(prove(other, "000000", letters.code(Channel.EMAIL))).hasStatus(422);
        assertThat(db.sql("select count(*) from accounts.account")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_code_has_five_tries_and_five_minutes() {
        var guest = new Guest(browser);
        register(guest, MOBILE, EMAIL);
        var sms = letters.code(Channel.SMS);
        var mail = letters.code(Channel.EMAIL);
        for (var tries = 0; tries < 5; tries++) {
            assertThat(prove(guest, wrong(sms), mail)).hasStatus(422).bodyText().contains("验证码不正确或已过期");
        }
        assertThat(prove(guest, sms, mail)).hasStatus(422);

        clock.plus(Duration.ofSeconds(61));
        assertThat(guest.post("/register/again", "channel", "SMS"))
                .hasRedirectedUrl("/register/codes?done=accounts.sent");
        var fresh = letters.code(Channel.SMS);
        clock.plus(Duration.ofSeconds(301));
        assertThat(prove(guest, fresh, mail)).hasStatus(422);
        clock.plus(Duration.ofSeconds(61));
        guest.post("/register/again", "channel", "SMS");
        guest.post("/register/again", "channel", "EMAIL");
        assertThat(prove(guest, letters.code(Channel.SMS), letters.code(Channel.EMAIL)))
                .hasStatus3xxRedirection();
    }

    @Test
    void sending_again_waits_a_minute_and_has_its_limit_in_a_day() {
        var guest = new Guest(browser);
        register(guest, MOBILE, EMAIL);
        assertThat(guest.post("/register/again", "channel", "SMS"))
                .hasStatus(422)
                .bodyText()
                .contains("请 60 秒后再试");
        for (var more = 1; more < 5; more++) {
            clock.plus(Duration.ofSeconds(61));
            assertThat(guest.post("/register/again", "channel", "SMS")).hasStatus3xxRedirection();
        }
        clock.plus(Duration.ofSeconds(61));
        assertThat(guest.post("/register/again", "channel", "SMS"))
                .hasStatus(422)
                .bodyText()
                .contains("次数已用完，请在 11:");
    }

    @Test
    void a_stranger_elsewhere_cannot_use_the_codes() {
        register(new Guest(browser), MOBILE, EMAIL);
        assertThat(prove(new Guest(browser), letters.code(Channel.SMS), letters.code(Channel.EMAIL)))
                .hasRedirectedUrl("/register/codes");
        assertThat(db.sql("select count(*) from accounts.account")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_network_registers_only_so_many_a_day_and_is_told_when_again() {
        for (var others = 0; others < 19; others++) {
            throttle.take(Throttle.Rule.REGISTERING, "203.0.113.7");
        }
        var last = new Guest(browser);
        assertThat(register(last, "13900139000", "li@example.com")).hasRedirectedUrl("/register/codes");
        clock.plus(Duration.ofMinutes(2));
        assertThat(register(last, "13900139001", "li@example.com")).hasRedirectedUrl("/register/codes");
        assertThat(register(new Guest(browser), MOBILE, EMAIL))
                .hasStatus(422)
                .bodyText()
                .contains("请等待约 58 分钟，11:01 后再试", "张小明", MOBILE);
        assertThat(register(new Guest(browser).at("198.51.100.4"), MOBILE, EMAIL))
                .hasRedirectedUrl("/register/codes");
        clock.plus(Duration.ofMinutes(59));
        assertThat(register(new Guest(browser), "13900139002", "wu@example.com"))
                .hasRedirectedUrl("/register/codes");
        assertThat(register(new Guest(browser), "13900139003", "zhao@example.com"))
                .bodyText()
                .contains("请等待约 2 小时");
    }

    @Test
    void who_has_ipv6_has_one_network() {
        assertThat(Throttle.network("2001:db8:1:2::3")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::"));
        assertThat(Throttle.network("2001:db8:1:3::3")).isNotEqualTo(Throttle.network("2001:db8:1:2::3"));
        assertThat(Throttle.network("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private static MvcTestResult register(Guest guest, String mobile, String email) {
        return guest.post(
                "/register", "name", "张小明", "mobile", mobile, "email", email, "password", PASSWORD, "consent", "yes");
    }

    private static MvcTestResult prove(Guest guest, String sms, String mail) {
        return guest.again("/register/codes", "sms", sms, "mail", mail);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
