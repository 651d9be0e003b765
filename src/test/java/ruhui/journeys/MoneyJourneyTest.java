package ruhui.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.documents.Vouchers;
import ruhui.dues.Charged;
import ruhui.shared.Role;

/// A unit pays its dues and applies for an invoice, finance answers, with and without scripts, in both languages.
class MoneyJourneyTest extends Browser {

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Charged charged;

    private UUID unit;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
    }

    @Test
    void dues_are_paid_by_transfer_without_scripts_on_a_phone() {
        pays(signIn(phoneWithoutScript(), signedIn.unit(unit)), signIn(phoneWithoutScript(), finance()), "", "360");
    }

    @Test
    void dues_are_paid_by_transfer_in_english() {
        pays(signIn(desktop(), signedIn.unit(unit)), signIn(desktop(), finance()), "/en", "1280-en");
    }

    @Test
    void an_invoice_is_applied_for_issued_and_taken() {
        invoices(signIn(phoneWithoutScript(), signedIn.unit(unit)), signIn(desktop(), finance()), "", "360");
    }

    @Test
    void an_invoice_is_applied_for_in_english() {
        invoices(signIn(desktop(), signedIn.unit(unit)), signIn(phone(), finance()), "/en", "1280-en");
    }

    private void pays(Page mine, Page theirs, String lang, String width) {
        open(mine, lang + "/unit/dues");
        look(mine, "dues-" + width);
        press(mine, ".now a.btn");
        mine.fill("#amount", "");
        press(mine, "main form button");
        assertThat(mine.locator(".errors a")).hasCount(3);
        look(mine, "dues-report-wrong-" + width);
        mine.fill("#amount", "1500");
        mine.fill("[id='paidOn.y']", "2026");
        mine.fill("[id='paidOn.m']", "11");
        mine.fill("[id='paidOn.d']", "23");
        mine.setInputFiles("#voucher", new FilePayload("回单.jpg", "image/jpeg", Vouchers.jpeg()));
        press(mine, "main form button");
        look(mine, "dues-check-" + width);
        press(mine, "main form button");
        look(mine, "dues-reported-" + width);

        open(theirs, lang + "/staff/transfers");
        look(theirs, "transfers-" + width);
        press(theirs, "tbody a");
        look(theirs, "transfer-" + width);
        press(theirs, "form[action$='/check'] button");
        look(theirs, "receipt-" + width);
        press(theirs, "form[action$='/confirmation'] button");
        look(theirs, "transfers-empty-" + width);

        open(mine, lang + "/unit/dues");
        look(mine, "dues-short-" + width);
        open(theirs, lang + "/staff/charges");
        look(theirs, "charges-" + width);
        press(theirs, "tbody a");
        look(theirs, "book-" + width);
    }

    private void invoices(Page mine, Page theirs, String lang, String width) {
        open(mine, lang + "/unit/invoices");
        look(mine, "invoices-none-" + width);
        open(mine, lang + "/unit/invoices/titles/new");
        look(mine, "invoice-title-" + width);
        press(mine, "main form button");
        look(mine, "invoices-" + width);
        open(mine, lang + "/unit/invoices/new");
        look(mine, "invoice-choice-" + width);
        press(mine, "a[href$='/new/dues']");
        look(mine, "invoice-dues-" + width);
        open(mine, lang + "/unit/invoices/new/meeting");
        press(mine, "main form button");
        look(mine, "invoice-form-wrong-" + width);
        mine.fill("#what", "供热节能技术交流会");
        mine.fill("#amount", "800");
        mine.check("[name=kind][value=VAT_ORDINARY]");
        press(mine, "main form button");
        look(mine, "invoice-applied-" + width);

        open(theirs, lang + "/staff/invoices");
        look(theirs, "invoices-desk-" + width);
        press(theirs, "tbody a");
        look(theirs, "invoice-desk-" + width);
        theirs.fill("#number", "26110000000000000001");
        theirs.fill("[name='issuedOn.y']", "2026");
        theirs.fill("[name='issuedOn.m']", "11");
        theirs.fill("[name='issuedOn.d']", "23");
        theirs.setInputFiles("#file", new FilePayload("发票.jpg", "image/jpeg", Vouchers.jpeg()));
        press(theirs, "form[action$='/issue'] button");
        look(theirs, "invoice-check-" + width);
        press(theirs, "form[action$='/issued'] button");

        mine.reload();
        look(mine, "invoice-issued-" + width);
        open(mine, lang + "/unit/invoices");
        look(mine, "invoices-list-" + width);
    }

    private SignedIn.Visitor finance() {
        return signedIn.staff(Role.FINANCE);
    }

    private Page signIn(Page page, SignedIn.Visitor visitor) {
        page.context().addCookies(List.of(new Cookie("ruhui", visitor.token()).setUrl(base)));
        return page;
    }

    private static void press(Page page, String what) {
        page.locator(what).first().click();
    }

    private void look(Page page, String name) {
        assertThat(page.locator("h1")).hasCount(1);
        picture(page, "money-" + name);
        seesNoBarriers(page);
        keepsToTheHouse(page);
    }
}
