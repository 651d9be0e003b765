package ruhui.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.database.RightBooks;
import ruhui.dues.Payments.Incoming;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class SurplusJourney extends ModuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Charged charged;

    @Autowired
    Charges charges;

    @Autowired
    Payments payments;

    @Autowired
    SignedIn signedIn;

    @Autowired
    RightBooks books;

    private UUID unit;
    private UUID payment;
    private Visitor finance;

    @BeforeEach
    void aUnitPaidTooMuch(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
        finance = signedIn.staff(Role.FINANCE);
        var money = new Incoming(Way.TRANSFER, "T1", unit, Optional.empty(), 2500_00, TODAY, "某集团财务公司");
        payment = payments.book(money, finance.asStaff()).payment();
    }

    @Test
    void surplus_money_waits_until_finance_keeps_it() {
        assertThat(sees("/staff").text()).contains("待处理多缴款");
        assertThat(sees("/staff/surplus").select("tbody").text()).contains("某集团财务公司", "¥500.00");
        assertThat(sends("/credit", Map.of())).hasStatus3xxRedirection();
        assertThat(sees("/staff/surplus").select(".empty").text()).contains("没有待处理的多缴款");
        assertThat(sees("/staff/surplus").text()).contains("已留作余额");

        charges.raise(unit, Kind.TRAINING, "培训", "Training", 300_00, TODAY.plusDays(9), finance.asStaff());
        assertThat(payments.of(unit).creditFen()).isEqualTo(200_00);
        assertThat(books.faults()).isEmpty();
    }

    @Test
    void surplus_money_goes_back_and_never_more_than_there_is() {
        assertThat(sends("/return", Map.of("amount", "x", "on", "2026-11-24", "how", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sends("/return", Map.of("amount", "500.01", "on", "2026-11-23", "how", "网银")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(sends("/return", Map.of("amount", "500", "on", "2026-11-23", "how", "网银 1234")))
                .hasStatus3xxRedirection();
        assertThat(payments.find(payment).orElseThrow().returnedFen()).isEqualTo(500_00);
        assertThat(sends("/credit", Map.of())).hasStatus(HttpStatus.CONFLICT);
        assertThat(books.faults()).isEmpty();
    }

    @Test
    void the_unit_sees_where_its_money_is() {
        var visitor = signedIn.unit(unit);
        assertThat(sees(visitor, "/unit/dues").text()).contains("有余额", "已抵缴 ¥2,000.00，余额 ¥500.00");
        payments.setAside(Ids.next(), payment, 500_00, "多缴", finance.asStaff());
        assertThat(sees(visitor, "/unit/dues").text()).contains("退款中", "正在退款 ¥500.00");
    }

    @Test
    void the_journal_tells_what_moved_on_a_day() {
        payments.undo(payment, "记错单位", finance.asStaff());
        var page = sees("/staff/journal?day=2026-11-23");
        assertThat(page.select("tbody").text())
                .contains("应缴", "银行到账", "某集团财务公司", "银行存款", "¥2,500.00", "抵缴", "更正", "记错单位", "已更正");
        assertThat(sees("/staff/journal?day=2026-11-22").select(".empty").text())
                .contains("这一天没有记账");
        assertThat(sees("/staff/journal?day.y=2026&day.m=11&day.d=22").select(".empty"))
                .isNotEmpty();
        assertThat(sees("/en/staff/journal?day=nonsense").select("tbody").text())
                .contains("Bank transfer");
    }

    private Document sees(String address) {
        return sees(finance, address);
    }

    private Document sees(Visitor who, String address) {
        var answer = browser.get().uri(address).with(who).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult sends(String what, Map<String, String> typed) {
        var form = browser.post().uri("/staff/surplus/" + payment + what).with(finance);
        typed.forEach(form::param);
        return form.exchange();
    }
}
