package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import ruhui.notifications.Postman;

/// A unit at work with its enterprise account.
final class Unit extends Somebody {

    private final Enterprise unit;
    private final Postman postman;
    private final LocalDate today;

    Unit(Screen screen, String tongue, Enterprise unit, Postman postman, LocalDate today) {
        super(screen, tongue, unit.words());
        this.unit = unit;
        this.postman = postman;
        this.today = today;
    }

    void activates(String account) {
        goes("/activate");
        screen.fills("account", account);
        screen.fills("password", postman.initialPassword(unit.email()));
        screen.shows(Moment.ACTIVATE);
        screen.sends("/activate");
        screen.fills("password", Enterprise.UNITS_PASSWORD);
        screen.fills("again", Enterprise.UNITS_PASSWORD);
        screen.shows(Moment.FIRST_PASSWORD);
        screen.sends("/password/new");
        goes("/unit");
    }

    /// What stands beside the QR code, and is read by the scanner at the desk.
    String printsTheForm() {
        goes("/unit/form");
        screen.shows(Moment.PAPERS);
        var number = screen.reads(".id code");
        var fingerprint = screen.reads("section.card p code");
        assertThat(text(screen.downloads("main a[href$='/unit/form/pdf']")))
                .contains(number, fingerprint, unit.name(), unit.creditCode(), "二号热源厂厂区", "调度中心大厅");
        return number + "." + fingerprint;
    }

    void sendsThePapers() {
        goes("/unit/form");
        screen.fills("number", "SF1400000000001");
        screen.chooses("carrier", "shunfeng");
        screen.fills("sentOn", today);
        screen.shows(Moment.PARCEL);
        screen.sends("/unit/form/parcel");
        goes("/unit");
        screen.shows(Moment.IN_FORMAL_REVIEW);
    }

    void takesTheNotice() {
        goes("/unit");
        goes("/unit/dues");
        screen.shows(Moment.DUES);
        assertThat(text(screen.downloads("main a[href*='/unit/dues/notice/']"))).contains(unit.name(), "2,000.00");
    }

    void transfers() {
        goes("/unit/dues/transfer");
        screen.fills("amount", "2000");
        screen.fills("paidOn", today);
        screen.fills("payer", unit.name());
        screen.attaches("voucher", unit.voucher());
        screen.shows(Moment.TRANSFER);
        screen.sends("/unit/dues/transfer");
        screen.shows(Moment.TRANSFER_CHECK);
        screen.sends("/unit/dues/transfer/check");
        goes("/unit/dues");
        goes("/unit");
    }

    void seesItIsAMember() {
        goes("/unit");
        screen.shows(Moment.JOINED);
        assertThat(postman.to(unit.mobile())).isNotEmpty();
    }

    /// Downloads all there is; gives the number of the certificate.
    String readsItsDocuments() {
        goes("/unit/documents");
        screen.shows(Moment.DOCUMENTS);
        var certificate = screen.downloads("#certificates a[href$='/download']");
        var number = screen.reads("#certificates code");
        assertThat(text(certificate)).contains(number, unit.name());
        assertThat(screen.downloads("#receipts a")).isNotEmpty();
        assertThat(screen.reads("#parcels code")).isEqualTo("EA123456789CN");
        return number;
    }

    void asksForAnInvoice() {
        goes("/unit/invoices");
        goes("/unit/invoices/titles/new");
        screen.fills("name", unit.name());
        screen.fills("taxCode", unit.creditCode());
        screen.fills("email", unit.email());
        screen.shows(Moment.TITLE);
        screen.sends("/unit/invoices/titles/new");
        goes("/unit/invoices/new");
        goes("/unit/invoices/new/dues");
        goes("/unit/invoices/new");
        screen.takes("ul.tasks a[href*='/new/']:not([href$='/dues'])");
        screen.fills("what", "会议服务费");
        screen.fills("amount", "1200");
        screen.at("input[name=kind]").first().check();
        screen.at("input[name=title]").first().check();
        screen.shows(Moment.INVOICE);
        screen.takes("main form .btn:not(a)");
    }

    void takesTheInvoice() {
        goes("/unit/invoices");
        screen.takes("main th a[href*='/unit/invoices/']");
        assertThat(screen.downloads("main a[href$='/file']")).isNotEmpty();
    }

    void readsItsMessages() {
        goes("/messages");
        screen.shows(Moment.MESSAGES);
        var unread = screen.at("ul.tasks .tag.you").count();
        assertThat(unread).isPositive();
        screen.takes("ul.tasks li:has(.tag.you) a");
        goes("/messages");
        assertThat(screen.at("ul.tasks .tag.you").count()).isLessThan(unread);
        screen.sends("/messages/read");
        goes("/messages");
        assertThat(screen.at("ul.tasks .tag.you").count()).isZero();
        goes("/account");
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
