package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ruhui.TestClock;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

class AliyunSmsTest {

    private final SmsGateway gateway = new SmsGateway();
    private final Clock clock = new TestClock();
    private final AliyunSms sms = new AliyunSms(gateway.settings(), Duration.ofMillis(300), clock);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_text_goes_out_signed_with_its_template_and_gaps() {
        assertThat(send()).isEqualTo(new Outcome.Sent("biz-1"));
        assertThat(gateway.queries.getFirst())
                .contains("PhoneNumbers=13800138000")
                .contains("SignName=示例供热协会")
                .contains("TemplateCode=SMS_1")
                .contains("TemplateParam={\"v0\":\"493027\"}")
                .contains("OutId=");
        assertThat(gateway.signatures.getFirst()).startsWith("ACS3-HMAC-SHA256 Credential=key,SignedHeaders=host;");
    }

    @Test
    void a_refusal_is_final_and_a_limit_passes() {
        gateway.refuses("isv.MOBILE_NUMBER_ILLEGAL");
        assertThat(send()).isEqualTo(new Outcome.Refused(Why.of("number", "isv.MOBILE_NUMBER_ILLEGAL no")));
        gateway.refuses("isv.BUSINESS_LIMIT_CONTROL");
        assertThat(send()).isInstanceOf(Outcome.Later.class);
        gateway.refuses("isv.SOMETHING_NEW");
        assertThat(send()).isEqualTo(new Outcome.Refused(Why.of("gateway", "isv.SOMETHING_NEW no")));
        gateway.answers(403, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"no\"}");
        assertThat(send()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void what_is_not_answered_is_unknown() {
        gateway.isSilent();
        assertThat(send()).isEqualTo(new Outcome.Unknown(Why.of("silent")));
        gateway.hangsUp();
        assertThat(send()).isEqualTo(new Outcome.Unknown(Why.of("silent")));
        gateway.answers(502, "<html>Bad Gateway</html>");
        assertThat(send()).isEqualTo(new Outcome.Unknown(Why.of("garbled", "HTTP 502")));
        gateway.answers(200, "{}");
        assertThat(send()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void what_was_never_handed_over_may_go_again() {
        gateway.close();
        assertThat(send()).isEqualTo(new Outcome.Down(Why.of("down")));
    }

    @Test
    void what_has_no_template_is_not_sent_and_what_has_none_in_english_goes_in_chinese() {
        assertThat(sms.isReadyFor(Kind.JOINED)).isFalse();
        assertThat(sms.isReadyFor(Kind.CODE)).isTrue();
        assertThat(sms.spoken(Kind.CODE, Lang.EN)).isEqualTo(Lang.EN);
        assertThat(sms.spoken(Kind.RETURNED, Lang.EN)).isEqualTo(Lang.ZH);
    }

    @Test
    void settings_do_not_show_their_secrets() {
        assertThat(gateway.settings().toString() + new Acs3("key", "hush")).doesNotContain("secret", "hush");
    }

    private Outcome send() {
        var message = new Message(
                Ids.next(),
                Kind.CODE,
                Channel.SMS,
                "13800138000",
                Lang.ZH,
                null,
                Longest.facts(Kind.CODE),
                "/login",
                null,
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH);
        return sms.send(message, Written.text("您的验证码是493027", Map.of("v0", "493027")));
    }
}
