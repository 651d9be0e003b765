package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import ruhui.accounts.SignedIn.Visitor;

/// One of the secretariat at their desk, signed in with both steps.
final class Clerk extends Somebody {

    private final Enterprise unit;
    private final LocalDate today;

    Clerk(Screen screen, Visitor visitor, Enterprise unit, LocalDate today) {
        super(screen, "", unit.words());
        this.unit = unit;
        this.today = today;
        this.cookies = List.of(new Cookie("ruhui", visitor.token()).setUrl(screen.base()));
    }

    /// Asks for a line of the address and for another picture.
    void returnsTheApplication() {
        opensTheApplication();
        comments("c.regStreet", "与营业执照不一致，请写到楼层");
        var picture = screen.at("textarea[name^='c.picture.']").last().getAttribute("name");
        comments(picture, "看不清，请换一张或说明");
        screen.takes("button[name=decision][value=return]");
    }

    void approvesTheApplication() {
        opensTheApplication();
        assertThat(screen.reads(".was")).contains("暖流路 8 号");
        screen.takes("button[name=decision][value=approve]");
    }

    private void opensTheApplication() {
        goes("/staff");
        goes("/staff/review");
        screen.takes("tbody th a:has-text('" + unit.name() + "')");
    }

    private void comments(String field, String words) {
        screen.opens("details:has([name='" + field + "'])");
        screen.fills(field, words);
    }

    /// First asks for what is missing, then has it all.
    void receivesThePapers(String scanned) {
        goes("/staff/papers");
        screen.fills("code", scanned);
        screen.takes("main form[action$='/staff/papers'] button");
        assertThat(screen.at("p.big.done").count()).isOne();
        screen.ticks("form");
        screen.ticks("licence");
        screen.ticks("pages");
        screen.ticks("equal");
        screen.sends("/receipt");
    }

    void approvesFormally() {
        goes("/staff/formal");
        screen.takes("tbody th a:has-text('" + unit.name() + "')");
        screen.sends("/approval");
    }

    void confirmsTheTransfer() {
        goes("/staff/transfers");
        screen.takes("tbody th a:has-text('" + unit.name() + "')");
        screen.fills("received", "2000");
        screen.fills("receivedOn", today);
        screen.fills("payer", unit.name());
        screen.sends("/check");
        screen.sends("/confirmation");
        goes("/staff/transfers?show=decided");
        goes("/staff/charges");
    }

    void mailsTheCertificate() {
        goes("/staff/mailings");
        screen.takes("tbody th a:has-text('" + unit.name() + "')");
        screen.takes("main a[href$='/certificate']");
        screen.sends("/certificate");
        screen.attaches("file", pdf("会费票据.pdf"));
        screen.fills("number", "000101260012345678");
        screen.fills("issuedOn", today);
        screen.sends("/receipt");
        screen.fills("parcel", "EA123456789CN");
        screen.chooses("carrier", "ems");
        screen.fills("sentOn", today);
        screen.sends("/parcel");
        goes("/staff/mailings?show=sent");
    }

    void issuesTheInvoice() {
        goes("/staff/invoices");
        screen.takes("tbody th a:has-text('" + unit.name() + "')");
        screen.fills("number", "24112000000012345678");
        screen.fills("issuedOn", today);
        screen.attaches("file", pdf("电子发票.pdf"));
        screen.sends("/issue");
        screen.sends("/issued");
    }

    void findsTheCase() {
        goes("/staff/cases");
        screen.fills("q", unit.creditCode());
        screen.takes("main form[role=search] button");
        screen.takes("tbody th a");
        assertThat(screen.at("ol.timeline li").count()).isPositive();
    }

    private FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", Papers.receipt(unit.name()));
    }
}
