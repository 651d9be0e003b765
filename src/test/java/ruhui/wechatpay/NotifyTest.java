package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.admission.Admissions;
import ruhui.admission.Stage.Joined;

/// What comes in at the door for call-backs, genuine and otherwise.
class NotifyTest extends Paying {

    private static final List<String> FORGERIES = List.of(
            "no-signature",
            "empty-signature",
            "wrong-signature",
            "other-key",
            "bitten-body",
            "other-body",
            "not-base64",
            "no-associated-data",
            "other-api-key",
            "no-timestamp",
            "other-timestamp",
            "no-nonce",
            "unknown-serial",
            "no-body",
            "signtest",
            "stale");

    @Autowired
    Admissions admissions;

    @Autowired
    Calls calls;

    @Test
    void the_same_call_back_a_hundred_times_at_once_is_one_payment() throws Exception {
        var number = ordered();
        wechat.pay(number);
        List<Callable<List<Integer>>> crowd =
                Collections.nCopies(10, () -> wechat.send(number, "true", "\"times\":10"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answers : threads.invokeAll(crowd)) {
                assertThat(answers.get()).hasSize(10).allMatch(status -> status == 200 || status == 204);
            }
        }
        assertThat(bookedFen()).isEqualTo(FEE);
        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-360", "-86400", "360"})
    void an_old_or_future_one_is_refused_and_a_fresh_one_is_taken(int age) {
        var number = ordered();
        wechat.pay(number);
        assertThat(wechat.send(number, "true", "\"age\":" + age)).containsOnly(401);
        assertThat(bookedFen()).isZero();
        assertThat(wechat.send(number, "true", "")).containsOnly(204);
        assertThat(bookedFen()).isEqualTo(FEE);
    }

    @Test
    void no_forgery_has_any_effect() {
        var number = ordered();
        wechat.pay(number);
        var before = calls.forgedSoFar();
        for (var forgery : FORGERIES) {
            assertThat(wechat.send(number, forgery, "")).as(forgery).containsOnly(401);
        }
        assertThat(calls.forgedSoFar() - before).isEqualTo(FORGERIES.size());
        assertThat(stage(number)).isEqualTo("Open");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void money_that_does_not_fit_waits_for_finance_and_opens_nothing() {
        var number = ordered();
        wechat.pay(number);
        for (var change : List.of(
                "{\"amount\":{\"total\":200001,\"currency\":\"CNY\"}}",
                "{\"amount\":{\"total\":199999,\"currency\":\"CNY\"}}",
                "{\"amount\":{\"total\":200000,\"currency\":\"USD\"}}",
                "{\"mchid\":\"1900000099\"}",
                "{\"appid\":\"wx0000000000000099\"}",
                "{\"out_trade_no\":\"RH20261123NOBODYKNOWS\"}")) {
            assertThat(wechat.send(number, "true", "\"fresh\":true,\"change\":" + change))
                    .as(change)
                    .containsOnly(204);
        }
        assertThat(doubts()).containsExactly("AMOUNT", "AMOUNT", "CURRENCY", "MERCHANT", "MERCHANT", "UNKNOWN_ORDER");
        assertThat(stage(number)).isEqualTo("Doubtful");
        assertThat(bookedFen()).isZero();
        assertThat(admissions.stage(caseId)).isNotInstanceOf(Joined.class);
    }

    @Test
    void two_payments_of_one_order_are_both_booked() {
        var number = ordered();
        wechat.pay(number);
        wechat.force(number);
        wechat.release(number);
        assertThat(bookedFen()).isEqualTo(2 * FEE);
        assertThat(db.sql("select count(*) from wechatpay.surplus")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void money_that_comes_after_the_close_counts() {
        var first = ordered();
        cashier.another(id(first), unit.asUnit());
        assertThat(stage(first)).isEqualTo("Closed");
        wechat.force(first);
        wechat.release(first);
        assertThat(stage(first)).isEqualTo("Paid");
        assertThat(admissions.stage(caseId)).isInstanceOf(Joined.class);
    }
}
