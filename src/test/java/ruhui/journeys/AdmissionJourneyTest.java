package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.accounts.SignedIn;
import ruhui.admission.Admitted;
import ruhui.entry.Cases;
import ruhui.shared.Role;

/// From the enterprise account to the formal approval, in a browser: the unit on its phone without scripts, the
/// secretariat at its desk.
class AdmissionJourneyTest extends Browser {

    private final Admitted admitted;
    private final Cases cases;
    private final SignedIn signedIn;

    AdmissionJourneyTest(Admitted admitted, Cases cases, SignedIn signedIn) {
        this.admitted = admitted;
        this.cases = cases;
        this.signedIn = signedIn;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void papers_are_sent_received_and_approved(String lang) {
        var id = admitted.activated();
        var unit = as(signedIn.unit(id), phoneWithoutScript());
        open(unit, lang + "/unit");
        good(unit);
        unit.locator(".now a[href$='#parcel']").click();
        good(unit);
        unit.locator("#number").fill("EA123456789CN");
        unit.locator("#parcel button.btn").click();
        good(unit);
        unit.locator("#parcel button.btn").click();
        assertThat(unit.locator(".now.third")).isVisible();
        good(unit);

        var staff = as(signedIn.staff(Role.FORMAL), desktop());
        open(staff, lang + "/staff/papers");
        assertThat(staff.locator("#code")).isFocused();
        staff.keyboard().type(cases.card(id).number() + "." + cases.fingerprint(id));
        staff.keyboard().press("Enter");
        assertThat(staff.locator(".big.done")).isVisible();
        good(staff);
        for (var box : List.of("form", "licence", "pages")) {
            staff.locator("#" + box).check();
        }
        staff.locator("button[data-key='Alt+A']").click();
        assertThat(staff.locator(".big.done")).containsText(cases.card(id).number());
        assertThat(staff.locator("#code")).isFocused();
        good(staff);

        open(staff, lang + "/staff/formal");
        good(staff);
        staff.locator("tbody a").first().click();
        good(staff);
        staff.locator("button[data-key='Alt+A']").click();
        assertThat(staff).hasURL(Pattern.compile(".*/staff/formal\\?done=admission.approved"));
        good(staff);

        unit.reload();
        assertThat(unit.locator(".now.mine")).containsText("2,000.00");
        good(unit);
    }

    @Test
    void data_are_returned_and_a_rejection_is_thought_over_without_scripts() {
        var id = admitted.received();
        var staff = as(signedIn.staff(Role.FORMAL), phoneWithoutScript());
        open(staff, "/staff/formal/" + id);
        good(staff);
        staff.locator("#reason").fill("不符合章程");
        staff.locator(".btn.risk").click();
        assertThat(staff.locator("main")).containsText("不能撤销");
        good(staff);
        staff.locator("[name=back]").click();
        assertThat(staff.locator("#reason")).hasValue("不符合章程");
        good(staff);
        open(staff, "/staff/formal/" + id);
        staff.locator("summary").first().click();
        staff.locator("textarea[name='c.unitName']").fill("与执照不一致");
        staff.locator("button[data-key='Alt+R']").click();
        assertThat(staff).hasURL(Pattern.compile(".*done=admission.returned"));

        open(staff, "/staff/cases/" + id);
        good(staff);
        var unit = as(signedIn.unit(id), desktop());
        open(unit, "/unit");
        assertThat(unit.locator(".now.mine")).containsText("有 1 处需要您修改");
        good(unit);
    }

    @Test
    void every_other_page_of_the_way_keeps_nobody_out() {
        var opened = admitted.opened();
        var joined = admitted.joined();
        var staff = as(signedIn.staff(Role.ADMIN), phone());
        for (var address : List.of(
                "/staff/cases",
                "/staff/cases?q=北方",
                "/staff/cases/" + opened,
                "/staff/cases/" + opened + "/password")) {
            open(staff, address);
            good(staff);
        }
        var unit = as(signedIn.unit(joined), phone());
        for (var address : List.of("/unit", "/en/unit", "/unit/form")) {
            open(unit, address);
            good(unit);
        }
        var leaving = as(signedIn.unit(admitted.activated(Map.copyOf(ruhui.entry.Filled.answers()))), phone());
        open(leaving, "/unit/withdrawal");
        good(leaving);
    }

    private void good(Page page) {
        seesNoBarriers(page);
        keepsToTheHouse(page);
    }

    private Page as(SignedIn.Visitor visitor, Page page) {
        page.context().addCookies(List.of(new Cookie("ruhui", visitor.token()).setUrl(base)));
        return page;
    }
}
