package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ruhui.accounts.SignedIn.Visitor;
import ruhui.admission.Admissions;
import ruhui.admission.Stage.Joined;
import ruhui.dues.Payments;
import ruhui.shared.Role;

class RefundJourney extends Looking {

    private static final String DESK = "/staff/refunds";

    @Autowired
    Payments payments;

    @Autowired
    Admissions admissions;

    private Visitor colleague;

    @BeforeEach
    void twoInFinance() {
        colleague = signedIn.staff(Role.FINANCE);
        wechat.say("refunds", "{\"outcome\":\"SUCCESS\",\"after\":0}");
    }

    @Test
    void what_was_paid_twice_goes_back_after_two_have_agreed() {
        var number = paid();
        wechat.force(number);
        wechat.release(number);
        var desk = sees(finance, DESK);
        assertThat(desk.text()).contains("多付的款项", "¥2,000.00");
        var form = desk.select("a[href*=/new/]").attr("href");
        assertThat(sees(finance, form).select("#amount").val()).isEqualTo("2,000.00");

        assertThat(sends(finance, form, "amount", "2500", "reason", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var refund = requested(form, "2000");
        assertThat(sees(finance, refund).text()).contains("等待另一位财务人员批准");
        assertThat(sends(finance, refund + "/approve")).hasStatus(HttpStatus.CONFLICT);
        assertThat(sees(colleague, refund).text()).contains("批准退款 ¥2,000.00").doesNotContain("重新变为应缴");
        assertThat(sends(colleague, refund + "/approve")).hasStatus3xxRedirection();
        assertThat(sends(colleague, refund + "/approve")).hasStatus(HttpStatus.CONFLICT);
        assertThat(sees(colleague, refund).text()).contains("确认结果中");

        rounds.refunds();
        clock.plus(Duration.ofMinutes(1));
        rounds.refunds();
        assertThat(sees(colleague, refund).select(".id").text()).contains("已退款");
        assertThat(payments.of(caseId).creditFen()).isZero();
        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
        assertThat(sees(finance, DESK).text()).contains("没有待处理的退款").doesNotContain("多付的款项");
    }

    @Test
    void a_refund_whose_answer_was_lost_is_made_once() {
        var refund = approved();
        wechat.fault("refund", "lost");
        rounds.refunds();
        assertThat(sees(finance, refund).select(".id").text()).contains("确认结果中");
        clock.plus(Duration.ofMinutes(1));
        rounds.refunds();
        clock.plus(Duration.ofMinutes(1));
        rounds.refunds();
        assertThat(sees(finance, refund).select(".id").text()).contains("已退款");
        var number = db.sql("select number from wechatpay.refund")
                .query(String.class)
                .single();
        assertThat(wechat.books().path("refunds").findValuesAsString("outRefundNo"))
                .containsOnlyOnce(number);
    }

    @Test
    void a_call_back_tells_the_end_of_it() {
        wechat.say("refunds", "{\"outcome\":\"SUCCESS\",\"after\":86400000}");
        var refund = approved();
        rounds.refunds();
        assertThat(sees(finance, refund).text()).contains("退款中");
        var number = db.sql("select number from wechatpay.refund")
                .query(String.class)
                .single();
        wechat.say("decide", "{\"about\":\"" + number + "\",\"outcome\":\"SUCCESS\"}");
        wechat.release(number);
        assertThat(sees(finance, refund).select(".id").text()).contains("已退款");
    }

    @Test
    void a_card_that_is_gone_is_finances_to_settle() {
        wechat.say("refunds", "{\"outcome\":\"ABNORMAL\",\"after\":0}");
        var refund = approved();
        rounds.refunds();
        clock.plus(Duration.ofMinutes(1));
        rounds.refunds();
        assertThat(sees(finance, refund).select(".id").text()).contains("退款异常");
        assertThat(sees(finance, "/staff").text()).contains("退款待处理");
        assertThat(sends(finance, refund + "/by-hand", "reason", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sends(finance, refund + "/by-hand", "reason", "网银退回")).hasStatus3xxRedirection();
        assertThat(sees(finance, refund).text()).contains("已退款", "网银退回");
    }

    @Test
    void a_poor_balance_is_sent_again_or_dropped() {
        wechat.say("refunds", "{\"poor\":true}");
        var refund = approved();
        rounds.refunds();
        assertThat(sees(finance, refund).text()).contains("微信支付未受理", "NOT_ENOUGH");
        assertThat(sends(finance, refund + "/again")).hasStatus3xxRedirection();
        rounds.refunds();
        assertThat(browser.post()
                        .uri(refund + "/keep")
                        .with(finance.repeatable())
                        .param("reason", "单位同意留作余额"))
                .hasStatus3xxRedirection();
        assertThat(sees(finance, refund).select(".id").text()).contains("未退款");
        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
    }

    @Test
    void what_has_paid_for_a_membership_takes_it_along() {
        var number = paid();
        var refund = requested(DESK + "/new/" + transaction(number), "2000");
        assertThat(sees(colleague, refund).text()).contains("其中 ¥2,000.00 已用于缴费");
        assertThat(sends(colleague, refund + "/approve")).hasStatus3xxRedirection();
        assertThat(payments.of(caseId).owedFen()).isEqualTo(FEE);
        assertThat(admissions.stage(caseId)).isNotInstanceOf(Joined.class);
    }

    @Test
    void more_than_was_paid_is_never_refunded() {
        var form = DESK + "/new/" + transaction(paid());
        requested(form, "1500");
        assertThat(sends(colleague, form, "amount", "600", "reason", "再退")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sees(finance, "/en" + form).text()).contains("At most ¥500.00");
    }

    @Test
    void a_declined_one_leaves_all_as_it_was() {
        var refund = requested(DESK + "/new/" + transaction(paid()), "2000");
        assertThat(sends(colleague, refund + "/decline", "reason", "无依据")).hasStatus3xxRedirection();
        assertThat(sees(finance, DESK + "?show=ended").text()).contains("未批准");
        assertThat(payments.of(caseId).owedFen()).isZero();
    }

    private String approved() {
        var refund = requested(DESK + "/new/" + transaction(paid()), "2000");
        assertThat(sends(colleague, refund + "/approve")).hasStatus3xxRedirection();
        return refund;
    }

    private String requested(String form, String amount) {
        var answer = sends(finance, form, "amount", amount, "reason", "重复支付");
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl().replaceFirst("\\?.*", "");
    }
}
