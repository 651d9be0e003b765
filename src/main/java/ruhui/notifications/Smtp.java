package ruhui.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import ruhui.shared.Lang;

/// Letters by SMTP. A letter that goes again keeps its Message-ID, so that mailboxes can tell it is the same.
class Smtp implements Transport {

    private final JavaMailSenderImpl sender;
    private final String from;
    private final Function<Lang, String> name;
    private final Clock clock;

    Smtp(SmtpUrl url, String from, Function<Lang, String> name, Clock clock) {
        this.sender = url.sender();
        this.from = from;
        this.name = name;
        this.clock = clock;
    }

    @Override
    public boolean isReadyFor(Kind kind) {
        return true;
    }

    @Override
    public Outcome send(Message message, Written written) {
        try {
            var mail = mail(message, written);
            sender.send(mail);
            return new Outcome.Sent(mail.getMessageID());
        } catch (MailAuthenticationException refused) {
            return new Outcome.Down(Why.of("login"));
        } catch (MailException failed) {
            return judged(failed);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            return new Outcome.Refused(Why.of("unwritable"));
        }
    }

    private MimeMessage mail(Message message, Written written) throws MessagingException, UnsupportedEncodingException {
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from, name.apply(message.lang()));
        helper.setTo(message.recipient());
        helper.setSubject(written.subject());
        helper.setText(written.body());
        helper.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", messageId(message));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.lang() == Lang.EN ? "en" : "zh-CN");
        return mail;
    }

    /// With a secret in it no two attempts are the same letter: the later one is the one that counts.
    private String messageId(Message message) {
        var attempt = message.secret() == null ? "" : "." + message.tries();
        return "<%s.%d%s@%s>".formatted(message.id(), message.round(), attempt, from.substring(from.indexOf('@') + 1));
    }

    private static Outcome judged(MailException failed) {
        @Nullable
        Throwable each = failed instanceof MailSendException many && many.getMessageExceptions().length > 0
                ? many.getMessageExceptions()[0]
                : failed.getCause();
        while (each != null) {
            if (each instanceof MailConnectException) {
                return new Outcome.Down(Why.of("down"));
            }
            var code = code(each);
            if (code > 0) {
                var said = String.valueOf(each.getMessage());
                return code >= 500
                        ? new Outcome.Refused(Why.of("refused", said))
                        : new Outcome.Later(Why.of("later", said));
            }
            each = inner(each);
        }
        return new Outcome.Later(Why.of("broken"));
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException it -> it.getReturnCode();
            case SMTPSenderFailedException it -> it.getReturnCode();
            case SMTPSendFailedException it when it.getNextException() == null -> it.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable inner(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }
}
