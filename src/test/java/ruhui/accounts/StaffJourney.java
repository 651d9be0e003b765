package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.shared.Role;

class StaffJourney extends ModuleTest {

    private static final String PASSWORD = "three tall trees by the river";
    private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<code>(\\w{5}-\\w{5})</code>");

    private final StaffAccounts staff;
    private final SecondStep secondStep;
    private final AccountRows accounts;
    private final Letters letters;

    StaffJourney(StaffAccounts staff, SecondStep secondStep, AccountRows accounts, Letters letters) {
        this.staff = staff;
        this.secondStep = secondStep;
        this.accounts = accounts;
        this.letters = letters;
    }

    @BeforeEach
    void begin() {
        letters.forget();
        staff.createFirst("程管理", "cheng", "cheng@example.com", "", PASSWORD);
    }

    @Test
    void the_first_administrator_sets_up_the_second_step_before_anything_else() throws Exception {
        var guest = new Guest(browser);
        assertThat(logIn(guest, "cheng")).hasRedirectedUrl("/account/second-step");
        assertThat(guest.get("/staff/people")).hasRedirectedUrl("/account/second-step");
        assertThat(guest.get("/account")).hasRedirectedUrl("/account/second-step");
        var page = guest.get("/account/second-step");
        assertThat(page).hasStatusOk().bodyText().contains("<svg viewBox", "密钥");
        var sealed = found(SEALED, page);
        assertThat(guest.post("/account/second-step", "sealed", sealed, "code", "000"))
                .hasStatus(422);
        assertThat(guest.post("/account/second-step", "sealed", sealed, "code", code("cheng", sealed)))
                .hasRedirectedUrl("/account/second-step?done=accounts.enrolled");
        assertThat(guest.get("/staff/people")).hasStatusOk().bodyText().contains("程管理");
        var codes = guest.again("/account/second-step/codes");
        assertThat(codes).hasStatusOk();
        var recovery = found(RECOVERY, codes);
        assertThat(guest.get("/account/second-step"))
                .bodyText()
                .contains("还有 10 个")
                .doesNotContain(recovery);
    }

    @Test
    void every_log_in_asks_for_a_code_that_works_once() throws Exception {
        enrol("cheng");
        clock.plus(Duration.ofMinutes(2));
        var guest = new Guest(browser);
        assertThat(guest.again("/login", "account", "cheng", "password", PASSWORD, "next", "/staff/people"))
                .hasRedirectedUrl("/login/second?next=%2Fstaff%2Fpeople");
        assertThat(guest.get("/staff/people")).hasRedirectedUrl("/login/second");
        assertThat(guest.get("/account/second-step")).hasRedirectedUrl("/login/second");
        var half = guest.token();
        var code = now("cheng");
        assertThat(guest.again("/login/second", "code", code, "next", "/staff/people"))
                .hasRedirectedUrl("/staff/people");
        assertThat(guest.token()).isNotEqualTo(half);
        assertThat(new Guest(browser).holding(half).get("/staff/people")).hasStatus3xxRedirection();

        var other = new Guest(browser);
        logIn(other, "cheng");
        assertThat(other.again("/login/second", "code", code))
                .hasStatus(422)
                .bodyText()
                .contains("已用过");
        clock.plus(Duration.ofSeconds(30));
        assertThat(other.again("/login/second", "code", now("cheng"))).hasRedirectedUrl("/staff");
    }

    @Test
    void a_recovery_code_works_once() throws Exception {
        var inside = enrol("cheng");
        var recovery = found(RECOVERY, inside.again("/account/second-step/codes"));
        var guest = new Guest(browser);
        logIn(guest, "cheng");
        assertThat(guest.again("/login/second", "code", recovery.toLowerCase().replace("-", " ")))
                .hasRedirectedUrl("/staff");
        var again = new Guest(browser);
        logIn(again, "cheng");
        assertThat(again.again("/login/second", "code", recovery)).hasStatus(422);
    }

    @Test
    void guessing_codes_has_its_limit() throws Exception {
        enrol("cheng");
        clock.plus(Duration.ofMinutes(2));
        var guest = new Guest(browser);
        logIn(guest, "cheng");
        for (var i = 0; i < 5; i++) {
            assertThat(guest.again("/login/second", "code", "12345x")).hasStatus(422);
        }
        assertThat(guest.again("/login/second", "code", now("cheng")))
                .hasStatus(422)
                .bodyText()
                .contains("尝试次数过多");
    }

    @Test
    void a_colleague_is_invited_changed_and_shut_out() throws Exception {
        var admin = enrol("cheng");
        assertThat(admin.post(
                        "/staff/people/new",
                        "name",
                        "李财务",
                        "login",
                        "Li.Caiwu",
                        "email",
                        "li@example.com",
                        "mobile",
                        "",
                        "roles",
                        "FINANCE"))
                .hasStatus3xxRedirection();
        var id = letters.last(InitialPasswordWanted.class).account();
        var colleague = new Guest(browser);
        assertThat(colleague.again("/activate", "account", "li.caiwu", "password", letters.initialPassword()))
                .hasRedirectedUrl("/password/new");
        assertThat(colleague.post("/password/new", "password", PASSWORD, "again", PASSWORD))
                .hasRedirectedUrl("/account/second-step?done=accounts.activated");
        enrol(colleague, "li.caiwu");
        assertThat(colleague.get("/staff/people")).hasStatus(403);

        assertThat(admin.again("/staff/people/" + id + "/roles", "roles", "ADMIN", "password", "wrong"))
                .hasStatus(422);
        assertThat(accounts.roles(id)).containsExactly(Role.FINANCE);
        assertThat(admin.again(
                        "/staff/people/" + id + "/roles", "roles", "ADMIN", "roles", "FINANCE", "password", PASSWORD))
                .hasStatus3xxRedirection();
        assertThat(admin.get("/staff/people/" + id)).bodyText().contains("请注意角色组合");
        assertThat(colleague.get("/account")).hasStatus3xxRedirection();

        logIn(colleague, "li.caiwu");
        assertThat(admin.again("/staff/people/" + id + "/disable", "reason", "离职", "password", PASSWORD))
                .hasRedirectedUrl("/staff/people/" + id + "?done=accounts.disable");
        assertThat(colleague.get("/login/second")).hasStatus3xxRedirection();
        assertThat(logIn(colleague, "li.caiwu")).hasStatus(422);
    }

    @Test
    void the_last_administrator_remains() throws Exception {
        var admin = enrol("cheng");
        var me = accounts.staff().getFirst().id();
        assertThat(admin.again("/staff/people/" + me + "/roles", "roles", "FINANCE", "password", PASSWORD))
                .hasStatus(409)
                .bodyText()
                .contains("至少要保留一位");
        assertThat(accounts.roles(me)).containsExactly(Role.ADMIN);
    }

    private Guest enrol(String login) throws Exception {
        var guest = new Guest(browser);
        logIn(guest, login);
        return enrol(guest, login);
    }

    private Guest enrol(Guest guest, String login) throws Exception {
        var sealed = found(SEALED, guest.get("/account/second-step"));
        assertThat(guest.post("/account/second-step", "sealed", sealed, "code", code(login, sealed)))
                .hasStatus3xxRedirection();
        return guest;
    }

    private static MvcTestResult logIn(Guest guest, String account) {
        return guest.again("/login", "account", account, "password", PASSWORD);
    }

    private String code(String login, String sealed) {
        var secret = secondStep.proposed(id(login), sealed).orElseThrow();
        return Totp.code(secret, clock.instant().getEpochSecond() / 30);
    }

    private String now(String login) {
        return secondStep.codeNow(id(login)).orElseThrow();
    }

    private java.util.UUID id(String login) {
        return accounts.named(Identifier.typed(login)).orElseThrow().id();
    }

    private static String found(Pattern pattern, MvcTestResult page) throws Exception {
        var text = pattern.matcher(page.getResponse().getContentAsString());
        assertThat(text.find()).isTrue();
        return text.group(1);
    }
}
