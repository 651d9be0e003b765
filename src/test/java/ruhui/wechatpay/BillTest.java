package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import ruhui.wechatpay.Comparison.Difference;
import ruhui.wechatpay.Comparison.Kind;
import ruhui.wechatpay.Comparison.Ours;

class BillTest {

    private static final String BILL = """
            \uFEFF交易时间,微信订单号,商户订单号,交易状态,商户退款单号,退款金额,商品名称,订单金额,申请退款金额
            `2026-11-23 10:00:00,`4200001,`RH1,`SUCCESS,`0,`0.00,`会费, 第一年,`2000.00,`0.00
            `2026-11-23 11:00:00,`4200002,`XX9,`SUCCESS,`0,`0.00,`别的,`0.01,`0.00
            `2026-11-23 12:00:00,`4200001,`RH1,`REFUND,`RHR1,`500.00,`会费,`0.00,`500.00
            总交易单数,应结订单总金额
            `3,`2000.01
            """;

    @Test
    void rows_are_read_by_the_names_of_their_columns() {
        var bill = Bill.parse(BILL);
        assertThat(bill.paid())
                .containsExactly(new Bill.Paid("4200001", "RH1", 200_000), new Bill.Paid("4200002", "XX9", 1));
        assertThat(bill.returned()).containsExactly(new Bill.Returned("RHR1", "RH1", 50_000));
        assertThat(Bill.parse(BILL.replace("\uFEFF", "").replace("\n", "\r\n"))).isEqualTo(bill);
    }

    @Test
    void a_bill_that_is_not_whole_is_no_bill() {
        for (var broken : List.of(
                "",
                "<html>",
                BILL.substring(0, BILL.indexOf("总交易单数")),
                BILL.replace("`3,`2000.01", "`4,`2000.01"),
                BILL.replace("订单金额,申请", "金额,申请"),
                BILL.replace("`2000.00,`0.00", "`2000.00"),
                BILL.replace("`2000.00", "`2000.001"))) {
            assertThatThrownBy(() -> Bill.parse(broken)).as(broken).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void every_kind_of_difference_is_found_and_nothing_else() {
        var bill = new Bill(
                List.of(
                        new Bill.Paid("same", "RH1", 1),
                        new Bill.Paid("theirs", "RH2", 2),
                        new Bill.Paid("amount", "RH3", 3),
                        new Bill.Paid("yesterday", "RH5", 5)),
                List.of(new Bill.Returned("same", "RH1", 1), new Bill.Returned("theirs", "RH2", 2)));
        var paid = List.of(
                new Ours("same", "RH1", 1, true),
                new Ours("amount", "RH3", 4, true),
                new Ours("ours", "RH4", 4, true),
                new Ours("yesterday", "RH5", 5, false),
                new Ours("other day", "RH6", 6, false));
        var returned = List.of(new Ours("same", "RH1", 2, true), new Ours("ours", "RH1", 1, true));
        assertThat(Comparison.of(bill, paid, returned))
                .containsExactlyInAnyOrder(
                        new Difference(Kind.MISSING_HERE, "RH2", "theirs", null, 2L),
                        new Difference(Kind.AMOUNT, "RH3", "amount", 4L, 3L),
                        new Difference(Kind.MISSING_THERE, "RH4", "ours", 4L, null),
                        new Difference(Kind.REFUND_AMOUNT, "RH1", "same", 2L, 1L),
                        new Difference(Kind.REFUND_MISSING_HERE, "RH2", "theirs", null, 2L),
                        new Difference(Kind.REFUND_MISSING_THERE, "RH1", "ours", 1L, null));
    }
}
