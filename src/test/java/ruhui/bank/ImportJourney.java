package ruhui.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.association.Ready;
import ruhui.shared.Role;

class ImportJourney extends ModuleTest {

    private static final String NORTH = "2026-11-23,2000.00,,北方热力有限公司,会费HY000013,A1";
    private static final String FEE = "2026-11-23,,12.50,银行,手续费,A2";

    @Autowired
    SignedIn signedIn;

    private Visitor finance;

    @BeforeEach
    void theAssociationIsReady(@Autowired Ready ready) {
        ready.association();
        finance = signedIn.staff(Role.FINANCE);
    }

    @Test
    void a_statement_is_looked_at_before_it_is_kept() {
        assertThat(sees("/staff/bank").select("#number").val()).isEqualTo(Statements.ACCOUNT);
        var preview = sends("流水.csv", Statements.plain(NORTH, FEE, "合计,2000.00,12.50,,,"));
        assertThat(sees(preview).select(".stats").text()).contains("收入 1 笔 ¥2,000.00", "支出 1 笔 ¥12.50");
        assertThat(sees(preview).text()).contains("2026年11月23日", "另有 1 行是合计", "1 笔收入的附言中有备注码");
        assertThat(count("bank.line")).isZero();

        assertThat(accepts(preview, 2)).hasStatus3xxRedirection();
        assertThat(count("bank.line")).isEqualTo(2);
        assertThat(count("bank.draft")).isZero();
        assertThat(sees(preview).text()).contains("导入完成");
        assertThat(sees("/staff/bank/lines?q=北方").select("tbody tr")).hasSize(1);
        assertThat(sees("/staff/bank/lines?q=12.5").select("tbody tr")).isEmpty();
        assertThat(accepts(preview, 2)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_second_and_an_overlapping_file_add_only_what_is_new() {
        accepts(sends("a.csv", Statements.plain(NORTH, FEE)), 2);
        var again = sends("b.csv", Statements.plain(NORTH, FEE));
        assertThat(sees(again).text()).contains("有 2 行以前导入过", "导入 0 笔流水");
        accepts(again, 2);
        assertThat(count("bank.line")).isEqualTo(2);

        var more = sends("c.csv", Statements.plain(FEE, "2026-11-24,300,,南方热力有限公司,会费,A3"));
        accepts(more, 2);
        assertThat(count("bank.line")).isEqualTo(3);
    }

    @Test
    void without_serial_numbers_equal_lines_of_a_day_are_told_apart() {
        var line = "2026-11-23,100,,甲热力有限公司,会费,";
        accepts(sends("a.csv", Statements.plain(line, line)), 2);
        assertThat(count("bank.line")).isEqualTo(2);
        accepts(sends("b.csv", Statements.plain(line, line, line)), 2);
        assertThat(count("bank.line")).isEqualTo(3);
    }

    @Test
    void a_line_that_looks_like_one_we_have_is_pointed_at() {
        accepts(sends("a.csv", Statements.plain(NORTH)), 2);
        var alike = sees(sends("b.csv", Statements.plain(NORTH.replace("A1", "B7"))));
        assertThat(alike.text()).contains("有 1 行与已有流水的日期、金额、付款户名都相同");
        assertThat(alike.select("tbody .tag.you").text()).contains("疑似重复");
    }

    @Test
    void a_wrong_row_is_named_and_nothing_of_the_file_is_kept() {
        var preview = sends("流水.csv", Statements.plain(NORTH, "2026-11-31,abc,,南方,会费,A3"));
        var page = sees(preview);
        assertThat(page.select(".banner.bad").text()).contains("有 1 行无法识别，暂不能导入");
        assertThat(page.select("#faults + .table tbody").text())
                .contains("第 3 行", "日期", "2026-11-31", "收入", "abc", "不是金额");
        assertThat(page.select("form[action$=acceptance]")).isEmpty();
        assertThat(accepts(preview, 2)).hasStatus(HttpStatus.CONFLICT);
        assertThat(count("bank.line")).isZero();

        assertThat(posts(preview + "/discard", "version", "2")).hasStatus3xxRedirection();
        assertThat(sees(preview).text()).contains("没有导入任何流水");
        assertThat(sees("/staff/bank").select("tbody .tag").text()).isEqualTo("已放弃");
    }

    @Test
    void unknown_columns_are_assigned_once_for_each_bank() {
        var first = sends("方言.csv", "说明,,,\n甲,乙,丙,丁\n2026-11-23,2000,北方热力有限公司,HY000013\n".getBytes(UTF_8));
        var page = html(browser.get().uri(first).with(finance).exchange());
        assertThat(page.select("main").text()).isEmpty();
        var columns = first + "/columns";
        assertThat(sees(columns).select("#headingRow").val()).isEqualTo("2");
        assertThat(sees(columns).select("tbody").text()).contains("北方热力有限公司");
        assertThat(repeats(columns, "headingRow", "2", "version", "2", "column.1", "CREDIT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(repeats(
                        columns,
                        "headingRow",
                        "2",
                        "version",
                        "2",
                        "column.0",
                        "DATE",
                        "column.1",
                        "CREDIT",
                        "column.2",
                        "PAYER",
                        "column.3",
                        "REMARK"))
                .hasStatus3xxRedirection();
        assertThat(sees(first).text()).contains("收入 1 笔 ¥2,000.00");

        var second = sends("方言2.csv", "甲,乙,丙,丁\n2026-11-24,10,乙,x\n".getBytes(UTF_8));
        assertThat(sees(second).text()).contains("收入 1 笔 ¥10.00");
    }

    @Test
    void what_is_no_table_is_refused_in_words() {
        assertThat(html(posts("x.pdf", "%PDF-1.7".getBytes(UTF_8)))
                        .select(".errors")
                        .text())
                .contains("不是 CSV 或 XLSX 表格");
        assertThat(html(posts("x.csv", "\n\n".getBytes(UTF_8)))
                        .select(".errors")
                        .text())
                .contains("没有找到表格");
        assertThat(html(posts("x.xlsx", "PK\3\4".getBytes(UTF_8)))
                        .select(".errors")
                        .text())
                .contains("不是 CSV 或 XLSX 表格");
        assertThat(html(posts("", new byte[0])).select(".errors").text()).contains("请选择流水文件");
    }

    @Test
    void a_file_in_gb18030_and_a_workbook_come_in_alike() {
        var text = new String(Statements.plain(NORTH), UTF_8);
        accepts(sends("gb.csv", text.getBytes(Charset.forName("GB18030"))), 2);
        var workbook = Statements.xlsx(List.of(
                List.of(Statements.PLAIN.split(",")), List.of("46349", "2000", "", "北方热力有限公司", "会费HY000013", "A1")));
        assertThat(sees(sends("wb.xlsx", workbook)).text()).contains("有 1 行以前导入过");
    }

    @Test
    void lines_stay_for_ever_and_only_finance_brings_them() {
        accepts(sends("a.csv", Statements.plain(NORTH)), 2);
        for (var change :
                List.of("delete from bank.line", "update bank.line set fen = 1", "truncate bank.line cascade")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> db.sql(change).update())
                    .hasMessageContaining("only ever added");
        }
        var mailing = signedIn.staff(Role.MAILING);
        assertThat(browser.get().uri("/staff/bank").with(mailing).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        var auditor = browser.get()
                .uri("/staff/bank")
                .with(signedIn.staff(Role.AUDITOR))
                .exchange();
        assertThat(html(auditor).select("main form")).isEmpty();
        assertThat(html(browser.get().uri("/en/staff/bank").with(finance).exchange())
                        .text())
                .contains("Bank statements");
    }

    private String sends(String name, byte[] bytes) {
        var answer = posts(name, bytes);
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private MvcTestResult posts(String name, byte[] bytes) {
        var known =
                db.sql("select id::text from bank.account").query(String.class).optional();
        return browser.post()
                .uri("/staff/bank/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", bytes))
                .with(finance)
                .param("account", known.orElse("new"))
                .param("bank", "示例银行")
                .param("number", Statements.ACCOUNT)
                .exchange();
    }

    private MvcTestResult accepts(String preview, int version) {
        return posts(preview + "/acceptance", "version", "" + version);
    }

    private MvcTestResult posts(String address, String... fields) {
        return fill(browser.post().uri(address).with(finance), fields);
    }

    private MvcTestResult repeats(String address, String... fields) {
        return fill(browser.post().uri(address).with(finance.repeatable()), fields);
    }

    private static MvcTestResult fill(
            org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder post, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private Document sees(String address) {
        var answer = browser.get().uri(address).with(finance).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
