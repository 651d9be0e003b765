package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.accounts.SignedIn;
import ruhui.dispatch.OwedParcels;
import ruhui.shared.Role;

/// Mailing, documents, members and the public check, without scripts, at both widths and in both languages.
class MailingPagesJourney extends Browser {

    @Autowired
    OwedParcels owedParcels;

    @Autowired
    SignedIn signedIn;

    @Test
    void a_clerk_mails_without_scripts_and_nobody_is_kept_out() {
        var owed = owedParcels.to("江南热力（集团）有限公司");
        var clerk = signed(desktopWithoutScript(), signedIn.staff(Role.MAILING));
        var unit = signed(phone(), signedIn.unit(owed.unit()));
        looks(unit, "/unit/documents", "documents-empty");

        looks(clerk, "/staff/mailings", "mailings");
        clerk.locator("tbody a").first().click();
        looks(clerk, clerk.url(), "mailing-waiting");
        clerk.locator("a[href$='/certificate']").click();
        looks(clerk, clerk.url(), "mailing-issuing");
        clerk.locator("main form button").click();
        clerk.locator("main form button").click();
        seesNoBarriers(clerk);
        clerk.locator("#number").fill("000101260012345678");
        clerk.locator("#file")
                .setInputFiles(
                        new FilePayload("票据.pdf", "application/pdf", OwedParcels.receiptFile("000101260012345678")));
        clerk.locator("main form button").click();
        clerk.locator("#parcel").fill("EA123456789CN");
        clerk.locator("main form button").click();
        picture(clerk, "mailing-guessed");
        seesNoBarriers(clerk);
        clerk.locator("main form button").click();
        assertThat(clerk.locator(".banner.done")).isVisible();

        for (var page : new Page[] {clerk, signed(phone(), signedIn.staff(Role.MAILING))}) {
            var width = page.viewportSize().width;
            looks(page, "/staff/mailings?show=sent", "mailings-sent-" + width);
            looks(page, "/staff/mailings/" + owed.mailing(), "mailing-sent-" + width);
            looks(page, "/en/staff/mailings/" + owed.mailing() + "/parcel/correction", "mailing-parcel-" + width);
            looks(page, "/en/staff/mailings/" + owed.mailing() + "/receipt/correction", "mailing-receipt-" + width);
            looks(page, "/staff/members", "members-" + width);
            looks(page, "/en/staff/members/" + owed.unit(), "member-" + width);
        }
        looks(unit, "/unit/documents", "documents-360");
        looks(unit, "/en/unit/documents", "documents-en-360");
    }

    @Test
    void a_stranger_checks_a_certificate_at_any_width() {
        for (var page : new Page[] {desktopWithoutScript(), phone()}) {
            var width = page.viewportSize().width;
            looks(page, "/verify", "verify-" + width);
            page.locator("#number").fill("不是编号");
            page.locator("main form button").click();
            assertThat(page.locator(".errors")).isVisible();
            seesNoBarriers(page);
            looks(page, "/en/verify/ZS-2026-99999", "verify-unknown-" + width);
        }
    }

    private void looks(Page page, String address, String name) {
        open(page, address);
        assertThat(page.locator("h1")).isVisible();
        picture(page, name);
        seesNoBarriers(page);
        keepsToTheHouse(page);
    }

    private Page signed(Page page, SignedIn.Visitor visitor) {
        page.context().addCookies(List.of(new Cookie("ruhui", visitor.token()).setUrl(base)));
        return page;
    }
}
