package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ruhui.dues.OpenCodes;
import ruhui.dues.Payments;
import ruhui.shared.Role;

class DeskJourney extends Looking {

    private static final String DESK = "/staff/wechat";
    private static final String DAY = DESK + "/days/2026-11-23";

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    OpenCodes codes;

    @Test
    void a_day_that_agrees_is_green() {
        paid();
        tomorrow();
        bills.fetchDue();
        assertThat(sees(finance, DESK).select("tbody").text()).contains("2026年11月23日", "当日无差异", "¥2,000.00");
        assertThat(sees(finance, DAY).text()).contains("1 笔，¥2,000.00", "当日无差异");
    }

    @Test
    void before_ten_and_while_it_is_made_the_next_try_is_told() {
        paid();
        clock.plus(Duration.ofHours(23));
        refresh();
        bills.fetchDue();
        assertThat(sees(finance, DAY).text()).contains("账单尚未取得", "2026-11-24 10:00");

        wechat.say("bills", "{\"made\":false}");
        clock.plus(Duration.ofHours(1));
        refresh();
        bills.fetchDue();
        assertThat(sees(finance, DAY).text()).contains("账单尚未取得", "2026-11-24 10:30");
        wechat.say("bills", "{\"wrongHash\":true}");
        presses(finance, DAY + "/fetch");
        assertThat(sees(finance, DAY).text()).contains("校验值不符");
        wechat.say("bills", "{}");
        presses(finance, DAY + "/fetch");
        assertThat(sees(finance, DAY).text()).contains("当日无差异");
    }

    @Test
    void before_the_first_order_no_bill_is_awaited() {
        tomorrow();
        bills.fetchDue();
        assertThat(sees(finance, DESK).text()).contains("还没有需要核对的账单");
    }

    @Test
    void a_day_without_trade_is_green_too() {
        today("2026-11-29");
        refresh();
        ordered();
        today("2026-11-30");
        clock.plus(Duration.ofHours(1));
        refresh();
        bills.fetchDue();
        assertThat(sees(finance, DESK + "/days/2026-11-29").text()).contains("当日无交易");
    }

    @Test
    void what_we_missed_is_asked_about_and_booked() {
        var number = ordered();
        wechat.pay(number);
        tomorrow();
        bills.fetchDue();
        assertThat(sees(finance, DESK).text()).contains("1 项差异");
        var day = sees(finance, DAY);
        assertThat(day.text()).contains("微信有收款，本系统没有", "向微信支付查询并入账");
        presses(finance, day.select("form[action*=/ask]").attr("action"));
        assertThat(stage(number)).isEqualTo("Paid");
        assertThat(sees(finance, DAY).text()).contains("已处理", "微信支付已确认");
        assertThat(sees(finance, DESK).text()).contains("当日无差异");
    }

    @Test
    void what_they_miss_and_what_differs_is_explained() {
        var number = paid();
        wechat.say("bills", "{\"amounts\":{\"" + number + "\":199900}}");
        tomorrow();
        bills.fetchDue();
        var day = sees(finance, DAY);
        assertThat(day.text()).contains("收款金额不一致", "¥2,000.00", "¥1,999.00");
        var explain = day.select("form[action*=/explain]").attr("action");
        assertThat(sends(finance, explain, "note", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sends(finance, explain, "note", "已向微信客服核实")).hasStatus3xxRedirection();
        assertThat(sees(finance, DAY).text()).contains("已处理", "已向微信客服核实");

        wechat.say("bills", "{\"dropped\":[\"" + number + "\"]}");
        presses(finance, DAY + "/fetch");
        var again = sees(finance, DAY);
        assertThat(again.text()).contains("本系统有收款，微信账单没有");
        presses(finance, again.select("form[action*=/ask]").attr("action"));
        assertThat(sees(finance, DESK).text()).contains("当日");
        wechat.say("bills", "{}");
        presses(finance, DAY + "/fetch");
        assertThat(sees(finance, DESK).text()).contains("当日无差异");
    }

    @Test
    void money_of_other_systems_is_counted_and_left_alone() {
        paid();
        wechat.say("bills", "{\"strangers\":[{\"transactionId\":\"42009\",\"outTradeNo\":\"XX20261123\",\"fen\":5}]}");
        tomorrow();
        bills.fetchDue();
        assertThat(sees(finance, DAY).text()).contains("当日无差异", "其他系统的交易笔数");
    }

    @Test
    void doubtful_money_is_booked_to_nobody_until_finance_has_looked() {
        var number = ordered();
        wechat.pay(number);
        wechat.send(number, "true", "\"change\":{\"amount\":{\"total\":200001,\"currency\":\"CNY\"}}");
        assertThat(sees(unit, "/unit/dues/wechat").select(".now.third").text()).contains("请勿重复支付");
        var desk = sees(finance, DESK);
        assertThat(desk.text()).contains("金额与订单不一致", "¥2,000.01");
        var settle = desk.select("form[action*=/doubts/]").attr("action");
        assertThat(sends(finance, settle, "note", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sends(finance, settle, "note", "已电话核实")).hasStatus3xxRedirection();
        assertThat(sends(finance, settle, "note", "已电话核实")).hasStatus(HttpStatus.CONFLICT);
        assertThat(payments.pool())
                .singleElement()
                .satisfies(money -> assertThat(money.fen()).isEqualTo(200_001));
        assertThat(stage(number)).isEqualTo("Closed");
    }

    @Test
    void a_result_unknown_for_half_an_hour_is_finances() {
        for (var at = 0; at < 30; at++) {
            wechat.fault("order", "html");
            wechat.fault("query", "html");
        }
        ordered();
        assertThat(sees(finance, "/staff").text()).doesNotContain("微信支付待核对 1");
        clock.plus(Duration.ofMinutes(31));
        refresh();
        rounds.orders();
        var desk = sees(finance, DESK);
        assertThat(desk.text()).contains("结果未知的订单", number());
        wechat.noFaults();
        presses(finance, desk.select("form[action*=/orders/]").attr("action"));
        assertThat(stage(number())).isEqualTo("Open");
        assertThat(sees(finance, DESK).text()).doesNotContain("结果未知的订单");
    }

    @Test
    void before_a_transfer_is_booked_the_code_is_dead_or_its_money_here() {
        var first = ordered();
        assertThat(codes.closeOpen(caseId)).isEqualTo(OpenCodes.Answer.CLOSED);
        assertThat(wechat.pay(first)).isEqualTo("CLOSED");
        assertThat(codes.closeOpen(caseId)).isEqualTo(OpenCodes.Answer.CLOSED);

        var second = ordered();
        wechat.fault("query", "html");
        assertThat(codes.closeOpen(caseId)).isEqualTo(OpenCodes.Answer.UNKNOWN);
        wechat.force(second);
        assertThat(codes.closeOpen(caseId)).isEqualTo(OpenCodes.Answer.PAID);
        assertThat(bookedFen()).isEqualTo(FEE);
    }

    private void tomorrow() {
        today("2026-11-24");
        clock.plus(Duration.ofHours(1));
        refresh();
    }

    private void refresh() {
        finance = signedIn.staff(Role.FINANCE);
        unit = signedIn.unit(caseId);
    }
}
