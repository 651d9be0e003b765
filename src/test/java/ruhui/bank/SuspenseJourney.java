package ruhui.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.admission.Admissions;
import ruhui.admission.Stage.Joined;
import ruhui.association.Ready;
import ruhui.dues.Charged;
import ruhui.dues.Charges;
import ruhui.dues.Payments;
import ruhui.shared.Refused;
import ruhui.shared.Role;

class SuspenseJourney extends ModuleTest {

    @Autowired
    Charged charged;

    @Autowired
    Charges charges;

    @Autowired
    Payments payments;

    @Autowired
    Admissions admissions;

    @Autowired
    Arrivals arrivals;

    @Autowired
    SignedIn signedIn;

    private UUID unit;
    private String code;
    private Desk finance;

    @BeforeEach
    void aUnitIsCharged(@Autowired Ready ready) {
        ready.association();
        unit = charged.unit();
        code = charges.of(unit).getFirst().remarkCode();
        finance = new Desk(browser, signedIn.staff(Role.FINANCE));
    }

    @Test
    void what_matches_exactly_is_confirmed_in_one_step() {
        finance.imports(
                "2026-11-20,2000,,北方热力有限公司,会费 " + code.toLowerCase(java.util.Locale.ROOT) + ",A1",
                "2026-11-20,2000,,别人,会费,A2",
                "2026-11-20,1999,,北方热力有限公司," + code + ",A3");
        var page = finance.sees("/staff/bank/matches");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text()).contains("北方热力有限公司", "备注码一致", "金额一致", "户名一致", "¥2,000.00");

        var answer =
                finance.repeat("/staff/bank/matches", "pick", finance.exact().getFirst());
        assertThat(Desk.html(answer).text()).contains("已记入该单位", "没有完全匹配的流水");
        assertThat(admissions.stage(unit))
                .isInstanceOfSatisfying(
                        Joined.class, joined -> assertThat(joined.paidOn()).isEqualTo("2026-11-20"));
        assertThat(finance.sees("/staff/suspense").select("tbody tr")).hasSize(2);
        assertThat(finance.repeat("/staff/bank/matches", "pick", "x")).hasStatusOk();
        assertThat(finance.repeat("/staff/bank/matches")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        poolIs(3999_00);
    }

    @Test
    void one_line_for_several_units_and_the_rest_goes_back() {
        var other = charged.unit();
        finance.imports("2026-11-20,5000,,总公司,两家会费,A1");
        var line = finance.line("总公司");
        assertThat(finance.sees(line + "?q=北方").select("ul.list a")).isNotEmpty();
        assertThat(finance.sees(line + "/units/" + unit).select("#fen").val()).isEqualTo("2,000.00");
        var check = finance.repeat(line + "/units/" + unit + "/check", "fen", "2000", "charge", "", "version", "1");
        assertThat(Desk.html(check).text()).contains("余下 ¥3,000.00 仍为未认领款", "分配 ¥2,000.00");

        assertThat(finance.gives(line, unit, "2000")).hasStatus3xxRedirection();
        assertThat(finance.gives(line, other, "2000")).hasStatus3xxRedirection();
        assertThat(admissions.stage(other)).isInstanceOf(Joined.class);
        assertThat(finance.gives(line, other, "2000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        poolIs(1000_00);

        var back = finance.post(
                line + "/return",
                "fen",
                "1000",
                "on",
                "2026-11-23",
                "how",
                "多汇，网银退回",
                "version",
                finance.version(line));
        assertThat(back).hasStatus3xxRedirection();
        assertThat(finance.sees(line).text()).contains("已处理", "退回付款人", "多汇，网银退回");
        poolIs(0);
    }

    @Test
    void money_nobody_knows_is_parked_and_taken_up_again() {
        finance.imports("2026-11-20,88,,某人,,A1");
        var line = finance.line("某人");
        assertThat(finance.post(line + "/park", "note", "", "version", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(finance.post(line + "/park", "note", "已致电银行", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(finance.sees("/staff/suspense").text()).contains("没有未认领的款项", "已搁置（1）");
        assertThat(finance.sees("/staff/suspense?show=parked").text()).contains("已致电银行", "¥88.00");
        assertThat(finance.post(line + "/resume", "version", "1")).hasStatus(HttpStatus.CONFLICT);
        assertThat(finance.post(line + "/resume", "version", "2")).hasStatus3xxRedirection();
        poolIs(88_00);
    }

    @Test
    void a_share_given_to_the_wrong_unit_is_taken_back() {
        finance.imports("2026-11-20,2000,,总公司,会费,A1");
        var line = finance.line("总公司");
        finance.gives(line, unit, "2000");
        var undo = finance.sees(line).select("a[href*=/shares/]").attr("href");
        assertThat(finance.sees(undo).text()).contains("重新成为未认领款");
        assertThat(finance.post(undo, "version", "2")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(finance.post(undo, "version", "2", "reason", "单位有误")).hasStatus3xxRedirection();
        assertThat(admissions.stage(unit)).isNotInstanceOf(Joined.class);
        assertThat(finance.sees(line).text()).contains("待处理", "已撤销");
        poolIs(2000_00);
    }

    @Test
    void large_money_takes_two_people() {
        finance.imports("2026-11-20,10000,,总公司,会费,A1");
        var line = finance.line("总公司");
        assertThat(finance.gives(line, unit, "10000")).hasStatus3xxRedirection();
        assertThat(payments.of(unit).arrived()).isEmpty();
        assertThat(finance.sees(line).text()).contains("须由另一位财务人员确认");
        assertThat(finance.repeat(line + "/approval", "version", "2")).hasStatus(HttpStatus.CONFLICT);

        var second = new Desk(browser, signedIn.staff(Role.FINANCE));
        assertThat(second.sees("/staff/suspense?show=second").select("tbody tr"))
                .hasSize(1);
        assertThat(second.repeat(line + "/approval", "version", "2")).hasStatus3xxRedirection();
        assertThat(payments.of(unit).creditFen()).isEqualTo(8000_00);
        assertThat(second.repeat(line + "/approval", "version", "2")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void of_two_who_give_the_same_line_one_wins() throws Exception {
        var lines = new String[100];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "2026-11-20,10,,付款人" + i + ",会费,R" + i;
        }
        finance.imports(lines);
        var open = db.sql("select line from bank.arrival order by line")
                .query(UUID.class)
                .list();
        var by = finance.who().asStaff();
        var units = java.util.stream.Stream.generate(charged::unit).limit(5).toList();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var line : open) {
                var whose = units.get(open.indexOf(line) % units.size());
                var together = new CyclicBarrier(2);
                Callable<String> deed = () -> {
                    together.await();
                    try {
                        return "" + arrivals.perform(new Command.Give(whose, null, 10_00, null), line, 1, by);
                    } catch (Refused no) {
                        return "refused";
                    }
                };
                var answers = people.invokeAll(List.of(deed, deed)).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(answers).containsOnlyOnce("true");
            }
        }
        assertThat(units)
                .allSatisfy(whose ->
                        assertThat(charges.of(whose).getFirst().paidFen()).isEqualTo(200_00));
        poolIs(0);
    }

    /// The book and the lines say the same.
    private void poolIs(long fen) {
        assertThat(payments.pool().stream()
                        .mapToLong(ruhui.dues.PoolMoney::freeFen)
                        .sum())
                .isEqualTo(fen);
        var left = db.sql("""
                select coalesce(sum(a.fen - (select coalesce(sum(s.fen), 0)
                                               from bank.share s
                                              where s.line = a.line
                                                and s.undone_at is null)), 0)
                  from bank.arrival a
                 where a.stage <> 'Known'
                """).query(Long.class).single();
        assertThat(left).isEqualTo(fen);
    }
}
