package ruhui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ruhui.association.Ready;
import ruhui.journeys.Browser;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// The pages of this module as people meet them, without scripts, on a desk and on a telephone, in both languages.
class AccountsBrowserJourney extends Browser {

    private static final String PASSWORD = "three tall trees by the river";

    private final Letters letters;
    private final Ready association;
    private final StaffAccounts staff;
    private final EnterpriseAccounts units;
    private final SecondStep secondStep;
    private final AccountRows accounts;
    private final SignedIn signedIn;

    AccountsBrowserJourney(
            Letters letters,
            Ready association,
            StaffAccounts staff,
            EnterpriseAccounts units,
            SecondStep secondStep,
            AccountRows accounts,
            SignedIn signedIn) {
        this.letters = letters;
        this.association = association;
        this.staff = staff;
        this.units = units;
        this.secondStep = secondStep;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @BeforeEach
    void begin() {
        letters.forget();
        association.association();
    }

    @Test
    void a_stranger_registers_on_a_telephone_without_scripts() {
        var page = phoneWithoutScript();
        look(page, "/register", "accounts-register-phone");
        page.click("main .btn");
        seen(page, "accounts-register-wrong-phone");
        fill(page, "name", "张小明", "mobile", "138 0013 8000", "email", "zhang@example.com", "password", PASSWORD);
        page.check("#consent");
        page.click("main .btn");
        seen(page, "accounts-codes-phone");
        fill(page, "sms", letters.code(Channel.SMS), "mail", "1");
        page.click("main .btn:not(.plain)");
        seen(page, "accounts-codes-wrong-phone");
        fill(page, "sms", letters.code(Channel.SMS), "mail", letters.code(Channel.EMAIL));
        page.click("main .btn:not(.plain)");
        assertThat(page.url()).contains("/my");
        for (var path : List.of("/account", "/account/password", "/account/contact/email", "/account/second-step")) {
            look(page, path, "accounts" + path.replace('/', '-') + "-phone");
            look(page, "/en" + path, "accounts" + path.replace('/', '-') + "-phone-en");
        }
        page.click(".top nav form button");
        seen(page, "accounts-login-phone");
    }

    @Test
    void strangers_find_their_way_on_a_desk() {
        var page = desktop();
        for (var path :
                List.of("/login", "/register", "/activate", "/activate/again", "/activate/sent", "/password/forgot")) {
            look(page, path, "accounts" + path.replace('/', '-'));
            look(page, "/en" + path, "accounts" + path.replace('/', '-') + "-en");
        }
        look(page, "/password/reset?key=old", "accounts-gone");
        open(page, "/login");
        fill(page, "account", "nobody", "password", "wrong");
        page.click("main .btn:not(.plain)");
        seen(page, "accounts-login-wrong");
    }

    @Test
    void a_password_can_be_shown_and_is_hidden_before_it_is_sent() {
        var page = phone();
        open(page, "/login");
        fill(page, "account", "nobody", "password", PASSWORD);
        page.click(".reveal");
        assertThat(page.getAttribute("#password", "type")).isEqualTo("text");
        assertThat(page.getAttribute(".reveal", "aria-pressed")).isEqualTo("true");
        seen(page, "accounts-login-shown-phone");
        page.click(".reveal");
        assertThat(page.getAttribute("#password", "type")).isEqualTo("password");
    }

    @Test
    void two_minutes_before_the_end_a_line_offers_to_stay() {
        var page = phone();
        page.context()
                .addCookies(
                        List.of(new Cookie("ruhui", signedIn.staff(Role.FINANCE).token()).setUrl(base)));
        page.clock().install();
        open(page, "/account");
        page.clock().fastForward("26:00");
        assertThat(page.locator(".idle").isVisible()).isFalse();
        page.clock().fastForward("02:00");
        page.locator(".idle button").waitFor();
        seen(page, "accounts-idle-phone");
        page.waitForResponse("**/account/here", () -> page.click(".idle button"));
        page.locator(".idle").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.clock().fastForward("31:00");
        page.locator(".idle a").waitFor();
        seen(page, "accounts-idle-over-phone");
    }

    @Test
    void a_unit_activates_its_account() {
        var name = units.open(Ids.next(), "江南热力有限公司", "13700137000", "contact@heat.example", Lang.ZH);
        var page = desktopWithoutScript();
        look(page, "/activate?account=" + name, "accounts-activate-unit");
        fill(page, "password", letters.initialPassword());
        page.click("main .btn:not(.plain)");
        seen(page, "accounts-first");
        fill(page, "password", PASSWORD, "again", PASSWORD);
        page.click("main .btn");
        assertThat(page.url()).contains("/unit?done=accounts.activated");
        look(page, "/account", "accounts-account-unit");

        open(page, "/password/forgot");
        page.context().clearCookies();
        open(page, "/password/forgot");
        fill(page, "account", name);
        page.click("main .btn");
        seen(page, "accounts-sent");
        look(page, "/password/reset?key=" + letters.reset(), "accounts-reset");
        look(page, "/en" + page.url().replace(base, ""), "accounts-reset-en");
    }

    @Test
    void the_administrator_minds_the_people() {
        staff.createFirst("程管理", "cheng", "cheng@example.com", "", PASSWORD);
        var page = desktop();
        open(page, "/login");
        fill(page, "account", "cheng", "password", PASSWORD);
        page.click("main .btn:not(.plain)");
        seen(page, "accounts-enrol");
        look(page, "/en/account/second-step", "accounts-enrol-en");
        var me = accounts.staff().getFirst();
        var secret = secondStep
                .proposed(me.id(), page.inputValue("input[name=sealed]"))
                .orElseThrow();
        fill(page, "code", Totp.code(secret, clock.instant().getEpochSecond() / 30));
        page.click("main .btn");
        seen(page, "accounts-enrolled");
        page.click("main .btn");
        seen(page, "accounts-recovery");
        look(page, "/staff/people", "accounts-people");
        look(page, "/staff/people/new", "accounts-invite");
        fill(page, "name", "李财务", "login", "li.caiwu", "email", "li@example.com");
        page.check("input[value=FINANCE]");
        page.check("input[value=ADMIN]");
        page.click("main .btn");
        seen(page, "accounts-colleague");
        look(page, page.url().replace(base, "").replaceAll("\\?.*", "") + "/disable", "accounts-disable");
        look(page, "/en/staff/people", "accounts-people-en");
        look(page, "/en/staff/people/new", "accounts-invite-en");

        clock.plus(java.time.Duration.ofMinutes(1));
        var phone = phone();
        open(phone, "/login");
        fill(phone, "account", "cheng", "password", PASSWORD);
        phone.click("main .btn:not(.plain)");
        seen(phone, "accounts-second-phone");
        fill(phone, "code", secondStep.codeNow(me.id()).orElseThrow());
        phone.click("main .btn");
        look(phone, "/staff/people", "accounts-people-phone");
        look(phone, "/account", "accounts-account-staff-phone");
    }

    private static void fill(Page page, String... fields) {
        for (var i = 0; i < fields.length; i += 2) {
            page.fill("#" + fields[i], fields[i + 1]);
        }
    }

    private void look(Page page, String path, String name) {
        open(page, path);
        seen(page, name);
    }

    private void seen(Page page, String name) {
        seesNoBarriers(page);
        keepsToTheHouse(page);
        picture(page, name);
    }
}
