package ruhui.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// What finance does with receipts and invoices that were issued outside.
record Finance(Secretariat secretariat, Enterprise unit) {

    private static final String REGISTER = "/staff/register/";

    void charges(String kind, String what, String english, int yuan, LocalDate until) {
        var finance = secretariat.desk(Staff.FINANCE);
        var name = URLEncoder.encode(unit.name(), StandardCharsets.UTF_8);
        var form = finance.open("/staff/finance/charges?q=" + name)
                .find("href=\"(/staff/finance/charges/new/[0-9a-f-]{36})\"");
        finance.open(form)
                .form("/check")
                .with("kind", kind)
                .with("whatZh", what)
                .with("whatEn", english)
                .with("amount", String.valueOf(yuan))
                .with("until", until.toString())
                .send()
                .form(form)
                .send();
    }

    void issues(int yuan, LocalDate day, int which) {
        var finance = secretariat.desk(Staff.FINANCE);
        var application = Secretariat.link(finance.open("/staff/invoices"), "/staff/invoices/", unit.name());
        sends(finance, application, paper(yuan, day, which));
    }

    /// Red-letter, and the new one.
    void issuesAnew(int yuan, LocalDate day, int which) {
        var finance = secretariat.desk(Staff.FINANCE);
        var wrong = paper(yuan, day, which);
        var page = finance.open("/staff/register?q=" + wrong.number()).find("(" + REGISTER + "[0-9a-f-]{36})\"");
        finance.open(page + "/red")
                .form("/red")
                .with("reason", "项目名称有误")
                .file("file", "红字发票.pdf", paper(yuan, day, which + 1).invoice(wrong.number()))
                .send();
        var application = finance.open(page).find("(/staff/invoices/[0-9a-f-]{36})\"");
        sends(finance, application, paper(yuan, day, which + 2));
    }

    private static void sends(Visitor finance, String application, IssuedPaper paper) {
        finance.open(application)
                .form("/issue")
                .file("file", "电子发票.pdf", paper.invoice(""))
                .send()
                .form("/issued")
                .send();
    }

    private IssuedPaper paper(int yuan, LocalDate day, int which) {
        var number = "26110000%06d%06d".formatted(unit.serial(), which);
        return new IssuedPaper(number, day, yuan, unit.name(), unit.creditCode());
    }
}
