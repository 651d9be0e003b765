package ruhui.counterparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows a payment: call-backs and their forgeries, refunds, the bill.
class AfterwardsTest {

    @TempDir
    private static Path folder;

    private static WechatPay pay;
    private static Listener listener;
    private static Merchant merchant;
    private static Prompter prompter;

    @BeforeAll
    static void start() throws Exception {
        listener = new Listener();
        var clock = Clock.systemDefaultZone();
        pay = WechatPay.start(folder, 0, clock, clock);
        merchant = new Merchant(pay.settings(listener.base()));
        prompter = new Prompter(pay.base());
    }

    @AfterAll
    static void stop() {
        pay.close();
        listener.close();
    }

    @BeforeEach
    void asUsual() {
        prompter.callBacksAsUsual();
        prompter.say("refunds", "{\"after\":0}");
        prompter.say("bills", "{}");
    }

    @Test
    void a_call_back_says_in_secret_what_a_query_says() throws Exception {
        var number = paid("secret", 88);
        var heard = listener.next();
        String about = JsonPath.read(heard.body(), "$.resource.associated_data");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = Files.readAllBytes(Path.of(merchant.settings.get("RUHUI_WECHATPAY_API_V3_KEY_FILE")));
        String nonce = JsonPath.read(heard.body(), "$.resource.nonce");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, nonce.getBytes(StandardCharsets.UTF_8)));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        String hidden = JsonPath.read(heard.body(), "$.resource.ciphertext");
        var plain = new String(cipher.doFinal(Base64.getDecoder().decode(hidden)), StandardCharsets.UTF_8);
        assertThat(plain)
                .isEqualTo(merchant.get("/v3/pay/transactions/out-trade-no/" + number + "?mchid=" + merchant.mchid())
                        .body());
    }

    @Test
    void a_call_back_comes_again_until_it_is_answered() throws Exception {
        prompter.say("callbacks", "{\"factor\":1000}");
        listener.answer = 500;
        paid("again", 1);
        var first = listener.next();
        var second = listener.next();
        listener.answer = 200;
        var third = listener.next();
        assertThat(List.of(id(second), id(third))).containsOnly(id(first));
        assertThat(CallBacks.SCHEDULE).hasSize(15);
        assertThat(CallBacks.SCHEDULE.stream()
                        .mapToLong(pause -> pause.toSeconds())
                        .sum())
                .isEqualTo(24 * 3600 + 4 * 60);
    }

    @Test
    void every_forgery_is_one() throws Exception {
        prompter.holdCallBacks();
        var number = paid("forged", 1);
        for (var forgery : EnumSet.allOf(Forgery.class)) {
            prompter.send(number, forgery.name(), "");
            var heard = listener.next();
            var hidden = EnumSet.of(Forgery.TRUE, Forgery.NO_ASSOCIATED_DATA, Forgery.OTHER_API_KEY, Forgery.STALE);
            assertThat(believes(heard)).as(forgery.name()).isEqualTo(hidden.contains(forgery));
        }
        prompter.release(number);
        assertThat(believes(listener.next())).isTrue();
    }

    @Test
    void money_goes_back_once_and_is_told() throws Exception {
        var number = paid("back", 500);
        listener.next();
        var body = refund(number, "r-" + number, 200, 500);
        var asked = merchant.post("/v3/refund/domestic/refunds", body);
        assertThat((String) JsonPath.read(asked.body(), "$.status")).isEqualTo("PROCESSING");
        assertThat((String) JsonPath.read(listener.next().body(), "$.event_type"))
                .isEqualTo("REFUND.SUCCESS");
        String id = JsonPath.read(asked.body(), "$.refund_id");
        var again = merchant.post("/v3/refund/domestic/refunds", body);
        assertThat((String) JsonPath.read(again.body(), "$.refund_id")).isEqualTo(id);
        assertThat((String) JsonPath.read(again.body(), "$.status")).isEqualTo("SUCCESS");
        assertThat(code(merchant.post("/v3/refund/domestic/refunds", refund(number, "s-" + number, 100, 500))))
                .isEqualTo("429 FREQUENCY_LIMITED");
        assertThat(code(merchant.post("/v3/refund/domestic/refunds", refund(number, "t-" + number, 301, 500))))
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(code(merchant.get("/v3/refund/domestic/refunds/nothing"))).isEqualTo("404 RESOURCE_NOT_EXISTS");
    }

    @Test
    void a_refund_can_go_wrong() throws Exception {
        var number = paid("wrong", 500);
        listener.next();
        prompter.say("refunds", "{\"after\":0,\"outcome\":\"ABNORMAL\"}");
        merchant.post("/v3/refund/domestic/refunds", refund(number, "a-" + number, 500, 500));
        assertThat((String) JsonPath.read(listener.next().body(), "$.event_type"))
                .isEqualTo("REFUND.ABNORMAL");
        prompter.say("refunds", "{\"poor\":true}");
        var poor = paid("poor", 500);
        listener.next();
        assertThat(code(merchant.post("/v3/refund/domestic/refunds", refund(poor, "p-" + poor, 500, 500))))
                .isEqualTo("403 NOT_ENOUGH");
    }

    @Test
    void the_bill_lists_a_day_in_yuan() throws Exception {
        var number = paid("bill", 200001);
        listener.next();
        var today = LocalDate.now(Times.ZONE);
        var target = "/v3/bill/tradebill?bill_date=" + today + "&bill_type=ALL";
        assertThat(code(merchant.get(target))).isEqualTo("400 STATEMENT_CREATING");
        prompter.say("bills", "{\"made\":true}");
        assertThat(code(merchant.get(target.replace("" + today, "" + today.minusDays(9)))))
                .isEqualTo("400 NO_STATEMENT_EXIST");
        var text = downloaded(merchant.get(target));
        assertThat(text).startsWith("\uFEFF交易时间,").contains(",`" + number + ",", ",`2000.01,", "\r\n总交易单数,");
        var line = text.lines().filter(one -> one.contains(number)).findFirst().orElseThrow();
        assertThat(line.split(",", -1))
                .hasSameSizeAs(text.lines().findFirst().orElseThrow().split(","));

        prompter.say("bills", "{\"made\":true,\"mark\":false,\"dropped\":[\"%s\"]}".formatted(number));
        prompter.say(
                "bills",
                "{\"made\":true,\"dropped\":[\"%s\"],\"strangers\":[{\"outTradeNo\":\"nobody-1\",\"transactionId\":\"42001\",\"fen\":1}]}"
                        .formatted(number));
        assertThat(downloaded(merchant.get(target))).contains("`nobody-1,").doesNotContain(number);
    }

    private static String downloaded(HttpResponse<String> ready) throws Exception {
        String url = JsonPath.read(ready.body(), "$.download_url");
        var text = merchant.get(url.substring(pay.base().length())).body();
        var hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat((String) JsonPath.read(ready.body(), "$.hash_value"))
                .isEqualTo(HexFormat.of().formatHex(hash));
        return text;
    }

    private static String paid(String name, long fen) throws Exception {
        var number = name + "-" + Seal.digits(12);
        merchant.post("/v3/pay/transactions/native", merchant.order(number, fen, ""));
        assertThat(prompter.pay(number)).isEqualTo("PAID");
        return number;
    }

    private static String refund(String number, String refundNumber, long fen, long total) {
        return """
                {"out_trade_no":"%s","out_refund_no":"%s","notify_url":"%s/notify","amount":{"refund":%d,"total":%d,"currency":"CNY"}}\
                """.formatted(number, refundNumber, listener.base(), fen, total);
    }

    private static boolean believes(Listener.Heard heard) {
        try {
            return merchant.trusts(heard.headers(), heard.body());
        } catch (Exception unfit) {
            return false;
        }
    }

    private static String id(Listener.Heard heard) {
        return JsonPath.read(heard.body(), "$.id");
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + JsonPath.read(answer.body(), "$.code");
    }
}
