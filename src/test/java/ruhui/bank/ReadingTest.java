package ruhui.bank;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.bank.Read.Line;
import ruhui.bank.Read.Wrong;

class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,000.00|200000",
                "２，０００．００|200000",
                "¥2,000.00|200000",
                "2000元|200000",
                "CNY 2000.5|200050",
                "+0.01|1",
                "-150.00|-15000",
                "(150.00)|-15000",
                "2000.3499999999999|200035",
                "2E3|200000",
                "''|0",
                "-|0",
                "--|0",
                "0.00|0",
                ".50|50",
                "1,234,567.89|123456789"
            })
    void amounts_are_read_however_they_are_written(String written, long fen) {
        assertThat(Amounts.fen(written)).contains(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,23", "12.345", "2.000,00", "1 2 x", "￥", "1e99", "99999999999999", "2000.00.00"})
    void what_is_no_amount_is_said_to_be_none(String written) {
        assertThat(Amounts.fen(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23|''",
                "2026/11/23|''",
                "2026.11.23|''",
                "20261123|''",
                "2026年11月23日|''",
                "2026-11-23 09:05:07|09:05:07",
                "20261123 090507|09:05:07",
                "20261123090507|09:05:07",
                "2026/11/23 9:05|09:05:00",
                "46349|''",
                "46349.378553240741|09:05:07",
                "２０２６－１１－２３|''",
                "2026-11-23T09:05:07.123|09:05:07"
            })
    void days_are_read_however_they_are_written(String written, String time) {
        assertThat(Moment.of(written)).contains(new Moment(DAY, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23/11/2026", "2026-13-01", "2026-02-30", "20261323", "合计", "2026", "1826-11-23"})
    void what_is_no_day_is_said_to_be_none(String written) {
        assertThat(Moment.of(written)).isEmpty();
    }

    @Test
    void the_writing_of_a_file_is_found_out() {
        var text = "日期,金额\n2026-11-23,热力\n";
        assertThat(Writing.of(text.getBytes(UTF_8))).isEqualTo(new Writing(UTF_8, 0));
        assertThat(Writing.of(("\ufeff" + text).getBytes(UTF_8))).isEqualTo(new Writing(UTF_8, 3));
        assertThat(Writing.of(("\ufeff" + text).getBytes(UTF_16LE))).isEqualTo(new Writing(UTF_16LE, 2));
        assertThat(Writing.of(text.getBytes(Charset.forName("GB18030")))
                        .charset()
                        .name())
                .isEqualTo("GB18030");
        assertThatThrownBy(() -> Writing.of(new byte[] {(byte) 0xff, 'a', (byte) 0xff}))
                .isInstanceOf(BadTable.class);
    }

    @Test
    void cells_are_told_apart_by_what_the_file_uses() {
        assertThat(rows("a,b,c\r\n1,\"2,\"\"x\"\"\n3\",4\r\n\r\nlast"))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "2,\"x\"\n3", "4"), List.of(""), List.of("last"));
        assertThat(rows("a\tb\n1,5\t=\"0012\"")).containsExactly(List.of("a", "b"), List.of("1,5", "=\"0012\""));
        assertThat(new Row(1, List.of("=\"0012\"", "'6222", "\t6222 ")).cell(0)).isEqualTo("0012");
        assertThat(new Row(1, List.of("'6222", "\t6222 ")).cell(1)).isEqualTo("6222");
        assertThatThrownBy(() -> rows("a,b\n1,\"never closed\n2,3")).isInstanceOf(BadTable.class);
    }

    @Test
    void one_large_bank_is_understood_without_asking() {
        var file = """
                历史明细查询,,,
                账号：,6222000000000000000,,
                %s
                0,6222000000000000000,6212,2026-11-23 10:11:12,贷,0.00,"2,000.00",102100,转账,HY000013 会费,北方热力有限公司,"12,000.00",
                0,6222000000000000000,6213,2026-11-23 11:00:00,借,150.00,0.00,,手续费,,,"11,850.00",
                合计,,,,,150.00,"2,000.00",,,,,,
                """.formatted(Statements.ICBC);
        var mapping = mapping(file);
        assertThat(mapping.wrong()).isEmpty();
        assertThat(mapping.has(Column.TIME)).isFalse();
        assertThat(read(file))
                .containsExactly(
                        new Line(4, DAY, "10:11:12", 200_000, "北方热力有限公司", "6212", "转账 · HY000013 会费", ""),
                        new Line(5, DAY, "11:00:00", -15_000, "", "6213", "手续费", ""),
                        new Read.Nothing());
    }

    @Test
    void another_large_bank_is_understood_without_asking() {
        var file = Statements.CCB + "\n6222000000000000000\t".replace("\t", ",")
                + "20261123 101112,0,2000,5000,人民币,南方热力（集团）有限公司,6214,支行,20261123,电子汇入,HY000013,168-1,E9,,\n";
        assertThat(read(file))
                .containsExactly(
                        new Line(2, DAY, "10:11:12", 200_000, "南方热力（集团）有限公司", "6214", "电子汇入 · HY000013", "168-1"));
    }

    @Test
    void a_signed_amount_and_an_english_file_are_understood() {
        var english =
                "Transaction Date,Amount,Payer Name,Memo,Transaction ID\n2026-11-23,2000,North Heat,HY000013,T1\n2026-11-23,-3,,fee,T2\n";
        assertThat(read(english))
                .containsExactly(
                        new Line(2, DAY, "", 200_000, "North Heat", "", "HY000013", "T1"),
                        new Line(3, DAY, "", -300, "", "", "fee", "T2"));
        var marked =
                "交易日期,交易时间,交易金额,收支,对方户名,摘要\n2026-11-23,101112,2000,收入,甲,x\n2026-11-23,1,5,支出,乙,y\n2026-11-23,1,5,?,乙,y\n";
        var read = read(marked);
        assertThat(read.get(0)).isEqualTo(new Line(2, DAY, "10:11:12", 200_000, "甲", "", "x", ""));
        assertThat(((Line) read.get(1)).fen()).isEqualTo(-500);
        assertThat(((Wrong) read.get(2)).faults().getFirst().key()).isEqualTo("bank.fault.direction");
    }

    @Test
    void a_workbook_is_read_with_numbers_for_days() {
        var file = Statements.xlsx(List.of(
                List.of("明细"),
                List.of("日期", "收入", "支出", "对方户名", "附言", "流水号"),
                List.of("46349", "2000.3499999999999", "", "北方热力有限公司", "HY000013", "A1"),
                List.of("20261123", "", "12.5", "银行", "手续费", "A2")));
        assertThat(read(new XlsxTable(file)))
                .containsExactly(
                        new Line(3, DAY, "", 200_035, "北方热力有限公司", "", "HY000013", "A1"),
                        new Line(4, DAY, "", -1250, "银行", "", "手续费", "A2"));
        assertThatThrownBy(() -> new XlsxTable(new byte[] {'P', 'K', 3, 4}).read(_ -> true))
                .isInstanceOf(BadTable.class);
    }

    @Test
    void a_wrong_row_says_which_column_and_what() {
        var file = Statements.CCB + "\n6222000000000000999,2026-11-31,0,abc,5,人民币,甲,1,支行,20261123,x,y,1,E,,\n";
        assertThat(read(file)).singleElement().isInstanceOfSatisfying(Wrong.class, wrong -> {
            assertThat(wrong.row()).isEqualTo(2);
            assertThat(wrong.faults())
                    .extracting(Read.Fault::heading, Read.Fault::value, Read.Fault::key)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("交易时间", "2026-11-31", "bank.fault.date"),
                            org.assertj.core.groups.Tuple.tuple("贷方发生额（收入）", "abc", "bank.fault.amount"),
                            org.assertj.core.groups.Tuple.tuple("账号", "6222000000000000999", "bank.fault.account"));
        });
    }

    @Test
    void unknown_headings_wait_for_somebody_and_are_remembered() {
        var file = "甲,乙,丙\n2026-11-23,2000,热力\n";
        assertThat(mapping(file).wrong()).containsExactly("bank.wrong.column.date", "bank.wrong.column.credit");
        var kept = Map.of("甲", "DATE", "乙", "CREDIT", "丙", "PAYER");
        var table = table(file);
        assertThat(Mapping.of(Headings.find(table, kept).orElseThrow().names(), kept)
                        .wrong())
                .isEmpty();
        var twice = new Mapping(List.of("a", "b"), Map.of(0, Column.DATE, 1, Column.DATE));
        assertThat(twice.wrong()).contains("bank.wrong.column.twice");
    }

    @Test
    void a_line_keeps_its_key_and_equal_lines_of_a_day_have_each_their_own() {
        var first = new Line(2, DAY, "", 100, "甲（集团）", "62 22", "x y", "");
        var same = new Line(9, DAY, "10:00:00", 100, "甲(集团)", "6222", "xy", "");
        assertThat(new LineKeys().of(first)).isEqualTo(new LineKeys().of(same));
        var keys = new LineKeys();
        assertThat(keys.of(first)).isNotEqualTo(keys.of(same));
        var numbered = new Line(2, DAY, "", 100, "甲", "1", "x", "S1");
        assertThat(keys.of(numbered))
                .isEqualTo(keys.of(new Line(3, DAY, "", 100, "甲", "2", "changed", "S1")))
                .isNotEqualTo(keys.of(new Line(3, DAY, "", 100, "甲", "1", "x", "S2")))
                .isNotEqualTo(keys.of(new Line(3, DAY, "", 101, "甲", "1", "x", "S1")));
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        table(text).read(row -> rows.add(row.cells()));
        return rows;
    }

    private static Table table(String text) {
        return new CsvTable(text.getBytes(UTF_8));
    }

    private static Mapping mapping(String text) {
        return Mapping.of(Headings.find(table(text), Map.of()).orElseThrow().names(), Map.of());
    }

    private static List<Read> read(String text) {
        return read(table(text));
    }

    private static List<Read> read(Table table) {
        var headings = Headings.find(table, Map.of()).orElseThrow();
        var reader = new LineReader(Mapping.of(headings.names(), Map.of()), Statements.ACCOUNT);
        var read = new ArrayList<Read>();
        table.read(row -> {
            if (row.number() > headings.row()) {
                read.add(reader.read(row));
            }
            return true;
        });
        return read;
    }
}
