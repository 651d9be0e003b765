package ruhui.demo;

/// A person on the association's site who applies for a unit, step by step.
final class Applicant {

    private static final String APPLICATION = "/my/application";

    private final Enterprise unit;
    private final Visitor browser;
    private final Post post;

    Applicant(Enterprise unit, String base) {
        this.unit = unit;
        this.browser = new Visitor(base);
        this.post = new Post(new Visitor(base));
    }

    Applicant registers() throws InterruptedException {
        var codes = browser.open("/register")
                .form("/register")
                .with("name", unit.person())
                .with("mobile", unit.mobile())
                .with("email", unit.email())
                .with("password", Telling.PASSWORD)
                .with("consent", "yes")
                .send();
        codes.form("/register/codes")
                .with("sms", post.find(unit.mobile(), "(?<!\\d)(\\d{6})(?!\\d)"))
                .with("mail", post.find(unit.email(), "(?<!\\d)(\\d{6})(?!\\d)"))
                .send();
        return this;
    }

    Applicant logsIn() {
        browser.open("/login")
                .form("/login")
                .with("account", unit.mobile())
                .with("password", Telling.PASSWORD)
                .send();
        return this;
    }

    Applicant begins() {
        browser.open("/my").form("/my/start").send();
        part("unit")
                .with("unitName", unit.name())
                .with("creditCode", unit.creditCode())
                .with("unitKind", "company")
                .with("founded", "2009-06-18")
                .with("capital", "5000")
                .with("industry", unit.kind().equals("supply") ? "4430" : "3411")
                .send();
        part("addresses")
                .with("regPlace.p", "110000")
                .with("regPlace.c", "110100")
                .with("regPlace", "110105")
                .with("regStreet", "澄川路 %d 号供热大厦".formatted(unit.serial()))
                .with("regPostcode", "100028")
                .with("mailSame", "yes")
                .with("phone", "010-6000%04d".formatted(unit.serial()))
                .send();
        part("legal").with("legalName", "许长暖").with("legalPost", "董事长").send();
        return this;
    }

    Applicant fills() {
        begins();
        part("contact")
                .with("contactName", unit.person())
                .with("contactPost", "办公室主任")
                .with("contactMobile", unit.mobile())
                .with("contactEmail", unit.email())
                .send();
        part("business")
                .with("enterpriseKind", unit.kind())
                .with("scope", "热力生产和供应；供热设施维护；节能技术服务。")
                .with("introduction", unit.introduction())
                .send();
        switch (unit.kind()) {
            case "supply" ->
                part("heating")
                        .with("reportingYear", "2025")
                        .with("area", "1260.5")
                        .with("stations", "186")
                        .send();
            case "equipment" ->
                part("heating").with("products", "板式换热机组、智能混水机组、楼宇热力入口装置").send();
            default -> {}
        }
        browser.open(APPLICATION + "/licence")
                .form("/licence")
                .file("licence", "营业执照.png", Camera.paper("营业执照", unit.name(), unit.creditCode(), "有限责任公司", "许长暖"))
                .send();
        var album = browser.open(APPLICATION + "/pictures")
                .form("/pictures/files")
                .file("pictures", "一号热源厂厂区.jpg", Camera.plant("一号热源厂厂区", unit.serial() * 0.07f))
                .file("pictures", "调度中心大厅.jpg", Camera.plant("调度中心大厅", unit.serial() * 0.07f + 0.4f))
                .send();
        album.form("/pictures").with("go-on", "yes").send();
        part("level").with("level", "MEMBER").send();
        return this;
    }

    Applicant submits() {
        browser.open(APPLICATION + "/check")
                .form("/check")
                .with("declared", "yes")
                .send();
        return this;
    }

    /// Mends the street, which is what the reviewer asked for.
    Applicant mends() {
        var wrong = browser.open(APPLICATION + "/addresses");
        wrong.form("/addresses")
                .with("regStreet", "澄川路 %d 号院 3 号楼 12 层".formatted(unit.serial()))
                .send();
        browser.open(APPLICATION).form("/send").send();
        return this;
    }

    void withdraws() {
        browser.open("/my/withdraw").form("/my/withdraw").send();
    }

    private Form part(String section) {
        return browser.open(APPLICATION + "/" + section).form("/" + section);
    }
}
