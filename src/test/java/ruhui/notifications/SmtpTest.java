package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ruhui.TestClock;
import ruhui.shared.CannotStart;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

class SmtpTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        var message = message(Ids.next(), "office@example.org", 1, null);
        assertThat(smtp(post.getSmtp().getPort()).send(message, letter())).isInstanceOf(Outcome.Sent.class);
        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[入会申请] 申请已提交，编号 R2026-00417");
        assertThat(mail.getFrom()[0].toString()).contains("post@association.example");
        assertThat(mail.getAllRecipients()[0]).hasToString("office@example.org");
        assertThat(mail.getHeader("Return-Path"))
                .containsExactly("<bounces+%s@association.example>"
                        .formatted(message.id().toString().replace("-", "")));
        var whole = (MimeMultipart) mail.getContent();
        var words = (MimeMultipart) ((MimeMultipart) whole.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(words.getBodyPart(0).getContent().toString()).contains("请在 11 月前办理。䶮㙦〇");
        assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(MimeUtility.decodeText(whole.getBodyPart(1).getFileName())).isEqualTo("缴费通知书.pdf");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + ".1@association.example>");
    }

    @Test
    void a_letter_keeps_its_id_when_it_goes_again_unless_its_secret_is_new() throws Exception {
        var id = Ids.next();
        var smtp = smtp(post.getSmtp().getPort());
        smtp.send(message(id, "office@example.org", 1, null), letter());
        smtp.send(message(id, "office@example.org", 2, null), letter());
        var secret = new Letter.Secret(SecretUse.INITIAL_PASSWORD, Ids.next());
        smtp.send(message(id, "office@example.org", 1, secret), letter());
        smtp.send(message(id, "office@example.org", 2, secret), letter());
        var mails = post.getReceivedMessages();
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
        assertThat(mails[2].getMessageID()).isNotEqualTo(mails[3].getMessageID());
    }

    @Test
    void a_recipient_nobody_knows_is_final() throws Exception {
        try (var server = new SmtpStub("550 5.1.1 <office@example.org>: no such user")) {
            assertThat(send(server)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.why().key()).isEqualTo("notifications.why.refused");
                assertThat(refused.why().kept("office@example.org", "o***@example.org"))
                        .contains("550 5.1.1 <o***@example.org>");
            });
        }
    }

    @Test
    void a_busy_mailbox_is_tried_later() throws Exception {
        try (var server = new SmtpStub("450 4.2.1 greylisted, come back")) {
            assertThat(send(server))
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.why().detail()).contains("greylisted"));
        }
    }

    @Test
    void a_line_that_breaks_is_tried_later() throws Exception {
        try (var server = new SmtpStub(null)) {
            assertThat(send(server)).isInstanceOf(Outcome.Later.class);
        }
    }

    @Test
    void a_server_nobody_reaches_is_down() throws Exception {
        int port;
        try (var server = new SmtpStub(null)) {
            port = server.port();
        }
        assertThat(smtp(port).send(message(Ids.next(), "office@example.org", 1, null), letter()))
                .isEqualTo(new Outcome.Down(Why.of("down")));
    }

    @Test
    void an_address_says_all_there_is_to_set() {
        var url = SmtpUrl.parse("smtps://user%40example.org:p%3Aw+1@mail.example.org");
        assertThat(url).isEqualTo(new SmtpUrl(true, "mail.example.org", 465, "user@example.org", "p:w+1"));
        assertThat(url.from("")).isEqualTo("user@example.org");
        assertThat(url.toString()).doesNotContain("p:w");
        assertThat(SmtpUrl.parse("smtp://127.0.0.1:2525")).isEqualTo(new SmtpUrl(false, "127.0.0.1", 2525, "", ""));
        assertThatThrownBy(() -> SmtpUrl.parse("mail.example.org")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> SmtpUrl.parse("smtp://127.0.0.1").from("")).isInstanceOf(CannotStart.class);
    }

    private static Outcome send(SmtpStub server) {
        return smtp(server.port()).send(message(Ids.next(), "office@example.org", 1, null), letter());
    }

    private static Smtp smtp(int port) {
        var url = SmtpUrl.parse("smtp://127.0.0.1:" + port);
        return new Smtp(url, "post@association.example", "bounces@association.example", _ -> "示例供热协会", new TestClock());
    }

    private static Written letter() {
        return new Written(
                "[入会申请] 申请已提交，编号 R2026-00417",
                "您好：\n\n请在 11 月前办理。䶮㙦〇\n",
                "<p>请在 11 月前办理。䶮㙦〇</p>",
                Map.of(),
                List.of(new Written.Enclosure("缴费通知书.pdf", new byte[] {1, 2, 3})));
    }

    private static Message message(UUID id, String to, int tries, Letter.@Nullable Secret secret) {
        return new Message(
                id,
                Kind.SUBMITTED,
                Channel.EMAIL,
                to,
                Lang.ZH,
                null,
                Longest.facts(Kind.SUBMITTED),
                "/my",
                secret,
                tries,
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
