package ruhui.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Level;
import ruhui.association.Ready;
import ruhui.dues.Charged;
import ruhui.dues.Charges;
import ruhui.dues.Kind;
import ruhui.dues.Payments;
import ruhui.dues.Payments.Incoming;
import ruhui.dues.Way;
import ruhui.ledger.Account;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// The statement of a month against sums the database makes by itself.
class StatementTest extends ModuleTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Actor.Staff FINANCE = new Actor.Staff(Ids.next(), "钱立本", Set.of(Role.FINANCE));

    @Autowired
    Charged charged;

    @Autowired
    Charges charges;

    @Autowired
    Payments payments;

    @Autowired
    Statements statements;

    @Autowired
    SignedIn signedIn;

    private UUID first;
    private UUID second;

    /// One pays by transfer and too much, one by WeChat and in part; money of nobody comes, goes and finds its unit.
    @BeforeEach
    void aMonth(@Autowired Ready ready) {
        ready.association();
        first = charged.unit();
        second = charged.unit();
        pays(Way.TRANSFER, "t1", first, 250_000, "2026-11-05");
        pays(Way.WECHAT, "w1", second, 120_000, "2026-11-06");
        var meeting =
                charges.raise(second, Kind.MEETING, "技术交流会", "Exchange", 80_000, LocalDate.of(2026, 12, 20), FINANCE);
        payments.book(
                new Incoming(
                        Way.TRANSFER, "t2", second, Optional.of(meeting), 80_000, LocalDate.of(2026, 11, 7), "北方热力"),
                FINANCE);
        var pool = payments.unallocated(Way.TRANSFER, "t3", 90_000, LocalDate.of(2026, 11, 8), "某某公司", FINANCE);
        payments.assign(pool, second, Optional.empty(), 30_000, FINANCE);
        payments.returned(pool, 10_000, "原路退回", LocalDate.of(2026, 11, 10), FINANCE);
        var wrong = pays(Way.TRANSFER, "t4", first, 5_000, "2026-11-09");
        payments.undo(wrong, "记错", FINANCE);
        pays(Way.TRANSFER, "t0", first, 1_000, "2026-10-31");
    }

    @Test
    void every_figure_is_what_the_ledger_sums_up_to() {
        var statement = statements.of(MONTH);
        assertThat(statement.flow().ties()).isTrue();
        assertThat(statement.flow().in()).isEqualTo(250_000 + 120_000 + 80_000 + 90_000);
        assertThat(statement.flow().out()).isEqualTo(10_000);
        for (var moved : statement.accounts()) {
            var sign = Moved.sign(moved.account());
            assertThat(moved.opening()).as(moved.account() + " opening").isEqualTo(sign * before("2026-11-01", moved));
            assertThat(moved.closing()).as(moved.account() + " closing").isEqualTo(sign * before("2026-12-01", moved));
        }
        assertThat(statement.flow().dues() + statement.flow().other())
                .isEqualTo(db.sql("""
                        select -coalesce(sum(l.fen), 0)
                          from ledger.line l
                          join ledger.entry e on e.id = l.entry
                         where l.account = 'RECEIVABLE'
                           and l.payment is not null
                           and e.booked_on between '2026-11-01' and '2026-11-30'
                        """).query(Long.class).single());
    }

    @Test
    void what_was_paid_for_is_told_by_level_and_way() {
        var paid = statements.of(MONTH).paid();
        assertThat(paid).contains(new Statement.Paid(Kind.MEETING, null, 1, 80_000, 0));
        var dues = paid.stream()
                .filter(line -> line.level() == Level.MEMBER)
                .findFirst()
                .orElseThrow();
        assertThat(dues.wechat()).isEqualTo(120_000);
        assertThat(dues.charges()).isEqualTo(2);
        assertThat(dues.transfer()).isEqualTo(200_000 + 30_000);
    }

    @Test
    void days_tell_what_came_and_went() {
        var days = statements.of(MONTH).days();
        assertThat(days).hasSize(30);
        assertThat(days.get(4)).isEqualTo(new Statement.Day(LocalDate.of(2026, 11, 5), 250_000, 0, 0));
        assertThat(days.get(5).wechat()).isEqualTo(120_000);
        assertThat(days.get(9)).isEqualTo(new Statement.Day(LocalDate.of(2026, 11, 10), 0, 0, 10_000));
        var chart = Chart.of(days);
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.height()).isPositive();
            assertThat(bar.y()).isNotNegative();
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width());
        });
    }

    @Test
    void the_spreadsheet_says_the_same() throws IOException {
        var out = new ByteArrayOutputStream();
        var statement = statements.of(MONTH);
        new Workbook(statement, Lang.ZH).write(out);
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(3);
            assertThat(sheets.get(2).read()).hasSize(1 + statement.rows().size());
            var bank = sheets.get(0).read().stream()
                    .filter(row -> row.getCellText(0).equals("银行存款"))
                    .findFirst()
                    .orElseThrow();
            assertThat(bank.getCellAsNumber(4).orElseThrow().movePointRight(2).longValueExact())
                    .isEqualTo(closing(statement, Account.BANK));
        }
    }

    @Test
    void pages_show_it_to_finance_and_to_nobody_else() throws Exception {
        var finance = signedIn.staff(Role.FINANCE);
        for (var page :
                new String[] {"/staff/finance", "/staff/statements?month=2026-11", "/en/staff/statements?month=1999-99"
                }) {
            assertThat(browser.get().uri(page).with(finance)).hasStatusOk();
            assertThat(browser.get().uri(page).with(signedIn.staff(Role.PRELIMINARY)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        var shown = Jsoup.parse(browser.get()
                .uri("/staff/statements?month=2026-11")
                .with(finance)
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(shown.text()).contains("与总账一致", "¥5,400.00", "会议费");
        assertThat(shown.select("svg rect")).isNotEmpty();
        assertThat(browser.get().uri("/staff/statements/xlsx").with(finance))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private UUID pays(Way way, String source, UUID unit, long fen, String on) {
        return payments.book(
                        new Incoming(way, source, unit, Optional.empty(), fen, LocalDate.parse(on), "北方热力"), FINANCE)
                .payment();
    }

    private long before(String day, Moved moved) {
        return db.sql("""
                select coalesce(sum(l.fen), 0)
                  from ledger.line l
                  join ledger.entry e on e.id = l.entry
                 where l.account = :account
                   and e.booked_on < cast(:day as date)
                """)
                .param("account", moved.account().name())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static long closing(Statement statement, Account account) {
        return statement.accounts().stream()
                .filter(moved -> moved.account() == account)
                .findFirst()
                .orElseThrow()
                .closing();
    }
}
