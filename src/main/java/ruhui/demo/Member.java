package ruhui.demo;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// The unit at work with its enterprise account.
final class Member {

    private final Enterprise unit;
    private final Visitor browser;
    private final Post post;
    private String account = "";

    Member(Enterprise unit, String base) {
        this.unit = unit;
        this.browser = new Visitor(base);
        this.post = new Post(new Visitor(base));
    }

    String account() {
        return account;
    }

    /// With what came by e-mail: the account name and the password that works once.
    Member activates() throws InterruptedException {
        account = post.find(unit.email(), "(U\\d{6})");
        var password = post.find(unit.email(), "(?:初始密码|initial password)[^A-Za-z0-9]*([A-Za-z0-9-]{8,24})");
        browser.open("/activate")
                .form("/activate")
                .with("account", account)
                .with("password", password)
                .send()
                .form("/password/new")
                .with("password", Telling.PASSWORD)
                .with("again", Telling.PASSWORD)
                .send();
        return this;
    }

    Member logsIn() {
        browser.open("/login")
                .form("/login")
                .with("account", account)
                .with("password", Telling.PASSWORD)
                .send();
        return this;
    }

    Member sendsPapers(LocalDate day) {
        browser.open("/unit/form/pdf");
        browser.open("/unit/form")
                .form("/unit/form/parcel")
                .with("number", "SF14%011d".formatted(unit.serial()))
                .with("carrier", "shunfeng")
                .with("sentOn", day.toString())
                .send();
        return this;
    }

    Member reportsTransfer(LocalDate day, int yuan) {
        var scan = Camera.paper("网上银行电子回单", unit.name(), "金额 %,d.00 元".formatted(yuan), "用途 费用");
        browser.open("/unit/dues/transfer")
                .form("/unit/dues/transfer")
                .with("amount", String.valueOf(yuan))
                .with("paidOn", day.toString())
                .with("payer", unit.name())
                .file("voucher", "电子回单.png", scan)
                .send()
                .form("/unit/dues/transfer/check")
                .send();
        return this;
    }

    Member asksForAnInvoice(String what, int yuan) {
        if (browser.open("/unit/invoices").offers("/removal")) {
            return asks(what, yuan);
        }
        browser.open("/unit/invoices/titles/new")
                .form("/titles/new")
                .with("kind", "COMPANY")
                .send();
        return asks(what, yuan);
    }

    /// For what was charged, when it was; else for what the unit says.
    private Member asks(String what, int yuan) {
        var choice = browser.open("/unit/invoices/new").html();
        var charge = Pattern.compile("href=\"(/unit/invoices/new/charge/[0-9a-f-]{36})\">[^<]*" + what)
                .matcher(choice);
        var address = charge.find() ? charge.group(1) : "/unit/invoices/new/meeting";
        var form = browser.open(address);
        var title = form.find("name=\"title\" value=\"([0-9a-f-]{36})\"");
        var filled = form.form(address).with("kind", "VAT_ORDINARY").with("title", title);
        filled.with("what", what).with("amount", String.valueOf(yuan)).send();
        return this;
    }

    Visitor browser() {
        return browser;
    }
}
