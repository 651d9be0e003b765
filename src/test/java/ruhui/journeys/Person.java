package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ruhui.notifications.Postman;

/// Who applies for a unit, with a personal account.
final class Person extends Somebody {

    private static final String APPLICATION = "/my/application/";

    private final Enterprise unit;
    private final Postman postman;

    Person(Screen screen, String tongue, Enterprise unit, Postman postman) {
        super(screen, tongue, unit.words());
        this.unit = unit;
        this.postman = postman;
    }

    void registers() {
        goes("/");
        goes("/join");
        screen.takes("main a[href$='/register']");
        screen.fills("name", unit.person());
        screen.fills("mobile", unit.mobile());
        screen.fills("email", unit.email());
        screen.fills("password", Enterprise.PASSWORD);
        screen.ticks("consent");
        screen.shows(Moment.REGISTER);
        screen.sends("/register");
        screen.fills("sms", postman.code(unit.mobile()));
        screen.fills("mail", postman.code(unit.email()));
        screen.shows(Moment.CODES);
        screen.sends("/register/codes");
        isAt("/my");
    }

    void comesBack() {
        screen.seats(this);
        screen.takes("header form[action$='/logout'] button");
        goes("/login");
        screen.fills("account", unit.mobile());
        screen.fills("password", Enterprise.PASSWORD);
        screen.sends("/login");
        isAt("/my");
    }

    void begins() {
        goes("/my");
        screen.shows(Moment.START);
        screen.sends("/my/start");
        if (!screen.address().startsWith(APPLICATION + "unit")) {
            screen.takes("main .row a.btn");
        }
        part("unit");
    }

    /// Eight sections; each leads on to the next.
    void fillsIn() {
        saysWhoTheUnitIs();
        saysWhereItIs();
        saysWhoSpeaksForIt();
        saysWhatItDoes();
        part("licence");
        screen.attaches("licence", unit.licence());
        screen.shows(Moment.LICENCE);
        screen.sends("/licence");
        if (screen.address().startsWith(APPLICATION + "licence")) {
            screen.sends("/licence");
        }
        addsPictures();
        part("level");
        screen.ticks("level", "MEMBER");
        screen.sends("/level");
        goes("/my/application");
        screen.shows(Moment.TASKS);
    }

    private void saysWhoTheUnitIs() {
        screen.fills("unitName", unit.name());
        screen.fills("creditCode", unit.creditCode());
        screen.ticks("unitKind", "company");
        screen.fills("founded", LocalDate.of(2009, 6, 18));
        screen.fills("capital", "5000");
        screen.chooses("industry", unit.suppliesHeat() ? "4430" : "3411");
        screen.shows(Moment.UNIT);
        screen.fills("creditCode", "91110105MA00000000");
        screen.takes("main form[action$='/unit'] .btn:not(a):not([name])", 422);
        screen.fills("creditCode", unit.creditCode());
        screen.sends("/unit");
    }

    private void saysWhereItIs() {
        part("addresses");
        chooses("regPlace.p", "11");
        chooses("regPlace.c", "1101");
        screen.chooses("regPlace", "110105");
        screen.fills("regStreet", "暖流路 8 号");
        screen.fills("regPostcode", "100028");
        screen.ticks("mailSame");
        screen.fills("phone", "010-88886666");
        screen.shows(Moment.ADDRESSES);
        screen.sends("/addresses");
    }

    /// Without scripts a button brings the next list.
    private void chooses(String list, String place) {
        screen.chooses(list, place);
        if (!screen.runsScripts()) {
            screen.takes("main button[name=list]", 422);
        }
    }

    private void saysWhoSpeaksForIt() {
        part("legal");
        screen.fills("legalName", "许长暖");
        screen.fills("legalPost", "董事长");
        screen.sends("/legal");
        part("contact");
        screen.fills("contactName", unit.person());
        screen.fills("contactPost", "办公室主任");
        screen.fills("contactMobile", unit.mobile());
        screen.fills("contactEmail", unit.email());
        screen.sends("/contact");
    }

    private void saysWhatItDoes() {
        part("business");
        screen.ticks("enterpriseKind", unit.kind());
        screen.fills("scope", "热力生产和供应；供热设施维护。");
        screen.fills("introduction", "自 2009 年起为城区供热。");
        screen.sends("/business");
        part("heating");
        if (unit.suppliesHeat()) {
            screen.fills("reportingYear", "2025");
            screen.fills("area", "1260.5");
            screen.fills("stations", "186");
        } else {
            screen.fills("products", "板式换热机组");
        }
        screen.sends("/heating");
    }

    /// One picture tells by its name what it shows; the other is asked about.
    private void addsPictures() {
        part("pictures");
        if (screen.runsScripts()) {
            screen.uploads("pictures", unit.plant(), unit.snapshot());
        } else {
            screen.attaches("pictures", unit.plant(), unit.snapshot());
            screen.sends("/pictures/files");
        }
        assertThat(screen.at(".files li").count()).isEqualTo(2);
        screen.takes("button[name=go-on]", 422);
        assertThat(screen.at(".files li.wrong").count()).isOne();
        screen.at(".files li.wrong input[type=text]").fill("调度中心大厅");
        screen.shows(Moment.PICTURES);
        screen.takes("button[name=go-on]");
    }

    void submits() {
        goes("/my/application/check");
        screen.takes("main form[action$='/check'] .btn:not(a):not([name])", 422);
        goes("/my/application/check");
        screen.ticks("declared");
        screen.shows(Moment.CHECK);
        screen.sends("/check");
        goes("/my");
        assertThat(screen.at("section.now.theirs").count()).isOne();
        screen.shows(Moment.IN_REVIEW);
    }

    /// Sees just what was asked: a line of the address and a picture.
    void mends() {
        goes("/my");
        goes("/my/application");
        screen.shows(Moment.RETURNED);
        assertThat(screen.at("p.ask").count()).isEqualTo(2);
        screen.takes("main a[href*='/my/application/addresses']");
        screen.fills("regStreet", "暖流路 8 号 3 号楼 12 层");
        screen.sends("/addresses");
        goes("/my/application");
        screen.opens("details:has(form[action$='/reply'])");
        screen.at("textarea[id^='reply.']").first().fill("看得清");
        screen.sends("/reply");
        screen.sends("/send");
        goes("/my");
        assertThat(screen.at("section.now.theirs").count()).isOne();
    }

    String readsTheAccountName() {
        goes("/my");
        screen.shows(Moment.APPROVED);
        return screen.reads("#account");
    }

    private void part(String section) {
        isAt(APPLICATION + section);
    }

    private void isAt(String path) {
        assertThat(screen.address().replaceFirst("[?#].*", "")).isEqualTo(path);
    }
}
