package ruhui.counterparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The counterpart keeps the rules of the one it stands for, met by a client that knows only those.
class WechatPayTest {

    private static final String NATIVE = "/v3/pay/transactions/native";
    private static final String ORDER = "/v3/pay/transactions/out-trade-no/";

    @TempDir
    private static Path folder;

    private final Clock clock = Clock.systemDefaultZone();
    private WechatPay pay;
    private Listener listener;
    private Merchant merchant;
    private Prompter prompter;

    @BeforeEach
    void start() throws IOException {
        listener = new Listener();
        open();
    }

    private void open() {
        pay = WechatPay.start(folder, 0, clock, clock);
        merchant = new Merchant(pay.settings(listener.base()));
        prompter = new Prompter(pay.base());
    }

    @AfterEach
    void stop() {
        pay.close();
        listener.close();
    }

    @Test
    void an_order_is_placed_paid_told_and_shown() throws Exception {
        var number = "order-" + Seal.digits(12);
        var placed = merchant.post(NATIVE, merchant.order(number, 200000, ",\"attach\":\"x\""));
        assertThat(placed.statusCode()).isEqualTo(200);
        assertThat(trusted(placed)).isTrue();
        String code = JsonPath.read(placed.body(), "$.code_url");
        assertThat(code).startsWith("weixin://wxpay/bizpayurl?pr=");
        assertThat(state(number)).isEqualTo("NOTPAY");

        assertThat(prompter.payCode(code, "甲")).isEqualTo("PAID");
        var heard = listener.next();
        assertThat(merchant.trusts(heard.headers(), heard.body())).isTrue();
        assertThat((String) JsonPath.read(heard.body(), "$.event_type")).isEqualTo("TRANSACTION.SUCCESS");
        var paid = merchant.get(ORDER + number + "?mchid=" + merchant.mchid()).body();
        assertThat((String) JsonPath.read(paid, "$.trade_state")).isEqualTo("SUCCESS");
        assertThat((int) JsonPath.read(paid, "$.amount.total")).isEqualTo(200000);
        String transaction = JsonPath.read(paid, "$.transaction_id");
        assertThat(merchant.get("/v3/pay/transactions/id/" + transaction + "?mchid=" + merchant.mchid())
                        .body())
                .isEqualTo(paid);
    }

    @Test
    void headers_are_written_as_published() throws Exception {
        var base = URI.create(pay.base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write("GET /v3/pay/transactions/id/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("Wechatpay-Timestamp: ", "Wechatpay-Nonce: ", "Wechatpay-Signature: ")
                    .contains("Wechatpay-Serial: PUB_KEY_ID_TEST", "Request-ID: ");
        }
    }

    @Test
    void what_is_signed_wrongly_is_refused() throws Exception {
        var body = merchant.order("wrong-" + Seal.digits(12), 1, "");
        assertThat(code(merchant.send("POST", NATIVE, body, " "))).isEqualTo("401 SIGN_ERROR");
        merchant.secondsLate = 301;
        assertThat(code(merchant.post(NATIVE, body))).isEqualTo("401 SIGN_ERROR");
        merchant.secondsLate = 0;
        var other = new Merchant(changed("RUHUI_WECHATPAY_SERIAL", "00"));
        assertThat(code(other.post(NATIVE, body))).isEqualTo("401 SIGN_ERROR");
        var foreign = new Merchant(changed("RUHUI_WECHATPAY_KEY_FILE", providersKey()));
        assertThat(code(foreign.post(NATIVE, body))).isEqualTo("401 SIGN_ERROR");
    }

    @Test
    void the_same_order_again_gives_a_fresh_code_and_kills_the_old_one() throws Exception {
        var number = "again-" + Seal.digits(12);
        String old = JsonPath.read(placed(number, 100).body(), "$.code_url");
        String fresh = JsonPath.read(placed(number, 100).body(), "$.code_url");
        assertThat(code(placed(number, 101))).isEqualTo("403 OUT_TRADE_NO_USED");
        assertThat(prompter.payCode(old, "甲")).isEqualTo("DEAD_CODE");
        prompter.say("pay", "{\"code\":\"%s\",\"pays\":false}".formatted(fresh));
        assertThat(prompter.payCode(fresh, "乙")).isEqualTo("OTHER_ACCOUNT");
        assertThat(prompter.payCode(fresh, "甲")).isEqualTo("PAID");
        assertThat(prompter.payCode(fresh, "甲")).isEqualTo("ALREADY_PAID");
        assertThat(code(placed(number, 100))).isEqualTo("400 ORDERPAID");
        assertThat(code(close(number))).isEqualTo("400 ORDERPAID");
    }

    @Test
    void a_closed_order_stays_closed() throws Exception {
        var number = "close-" + Seal.digits(12);
        assertThat(code(close(number))).isEqualTo("404 ORDER_NOT_EXIST");
        String code = JsonPath.read(placed(number, 100).body(), "$.code_url");
        var closed = close(number);
        assertThat(closed.statusCode()).isEqualTo(204);
        assertThat(trusted(closed)).isTrue();
        assertThat(state(number)).isEqualTo("CLOSED");
        assertThat(code(close(number))).isEqualTo("400 ORDER_CLOSED");
        assertThat(prompter.payCode(code, "甲")).isEqualTo("CLOSED");
        prompter.force(number);
        assertThat(state(number)).isEqualTo("SUCCESS");
    }

    @Test
    void codes_and_orders_end_in_time() throws Exception {
        var number = "until-" + Seal.digits(12);
        var soon = Times.written(clock.instant().minusSeconds(60));
        String code = JsonPath.read(
                merchant.post(NATIVE, merchant.order(number, 1, ",\"time_expire\":\"%s\"".formatted(soon)))
                        .body(),
                "$.code_url");
        var longer = "code-" + Seal.digits(12);
        String other = JsonPath.read(placed(longer, 1).body(), "$.code_url");
        prompter.say("now", "{\"ahead\":\"PT59S\"}");
        assertThat(prompter.say("pay", "{\"code\":\"%s\",\"pays\":false}".formatted(code))
                        .path("shown")
                        .asString())
                .isEqualTo("LEFT");
        prompter.say("now", "{\"ahead\":\"PT70S\"}");
        assertThat(prompter.payCode(code, "甲")).isEqualTo("EXPIRED");
        prompter.say("now", "{\"ahead\":\"PT121M\"}");
        assertThat(prompter.payCode(other, "甲")).isEqualTo("DEAD_CODE");
        assertThat(state(longer)).isEqualTo("NOTPAY");
    }

    @Test
    void a_killed_counterpart_forgets_nothing() throws Exception {
        var number = "keep-" + Seal.digits(12);
        placed(number, 300);
        listener.answer = 500;
        prompter.pay(number);
        listener.next();
        pay.close();
        listener.answer = 204;
        open();
        assertThat(state(number)).isEqualTo("SUCCESS");
        var heard = listener.next();
        assertThat(merchant.trusts(heard.headers(), heard.body())).isTrue();
    }

    @Test
    void answers_get_lost_and_are_sealed_wrongly_when_told_to() throws Exception {
        var number = "fault-" + Seal.digits(12);
        prompter.fault("order", "lost");
        assertThatThrownBy(() -> placed(number, 100)).isInstanceOf(IOException.class);
        assertThat(state(number)).isEqualTo("NOTPAY");
        prompter.fault("query", "html");
        assertThat(code(close("nobody-knows"))).isEqualTo("404 ORDER_NOT_EXIST");
        assertThat(query(number).body()).contains("Bad Gateway");
        prompter.fault("query", "wrong-signature");
        assertThat(trusted(query(number))).isFalse();
        prompter.fault("any", "other-key");
        assertThat(trusted(query(number))).isFalse();
        prompter.say("faults", "{\"on\":\"query\",\"fault\":\"changed\",\"change\":{\"amount.total\":1}}");
        var changed = query(number);
        assertThat(trusted(changed)).isTrue();
        assertThat((int) JsonPath.read(changed.body(), "$.amount.total")).isEqualTo(1);
        prompter.say("faults", "{\"fault\":\"error\",\"status\":429,\"code\":\"FREQUENCY_LIMITED\",\"times\":2}");
        assertThat(code(query(number))).isEqualTo("429 FREQUENCY_LIMITED");
        assertThat(code(query(number))).isEqualTo("429 FREQUENCY_LIMITED");
        assertThat(trusted(query(number))).isTrue();
    }

    private Map<String, String> changed(String name, String value) {
        var settings = new HashMap<>(merchant.settings);
        settings.put(name, value);
        return settings;
    }

    private String providersKey() {
        return merchant.settings.get("RUHUI_WECHATPAY_PUBLIC_KEY_FILE").replace(".pub.", ".key.");
    }

    private HttpResponse<String> placed(String number, long fen) throws Exception {
        return merchant.post(NATIVE, merchant.order(number, fen, ""));
    }

    private HttpResponse<String> close(String number) throws Exception {
        return merchant.post(ORDER + number + "/close", "{\"mchid\":\"" + merchant.mchid() + "\"}");
    }

    private HttpResponse<String> query(String number) throws Exception {
        return merchant.get(ORDER + number + "?mchid=" + merchant.mchid());
    }

    private String state(String number) throws Exception {
        return JsonPath.read(query(number).body(), "$.trade_state");
    }

    private boolean trusted(HttpResponse<String> answer) throws Exception {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return merchant.trusts(headers, answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + JsonPath.read(answer.body(), "$.code");
    }
}
