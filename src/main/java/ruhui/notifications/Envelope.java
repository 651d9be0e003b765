package ruhui.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import ruhui.shared.Lang;

/// Puts a letter into its envelope. One that goes again keeps its Message-ID, so that mailboxes can tell it is the
/// same; the return address names the message, so that what comes back can be told apart.
record Envelope(Session session, String from, String bounceTo, Function<Lang, String> name, Clock clock) {

    static final class Unwritable extends MessagingException {

        Unwritable(Exception why) {
            super("cannot be written", why);
        }
    }

    SMTPMessage around(Message message, Written written) throws MessagingException {
        var mail = new SMTPMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId(message));
            }
        };
        try {
            var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from, name.apply(message.lang()));
            helper.setTo(message.recipient());
            helper.setSubject(written.subject());
            helper.setText(written.body(), written.html());
            helper.setSentDate(Date.from(clock.instant()));
            for (var enclosure : written.enclosures()) {
                helper.addAttachment(enclosure.name(), new ByteArrayResource(enclosure.pdf()), "application/pdf");
            }
        } catch (UnsupportedEncodingException | MessagingException unwritable) {
            throw new Unwritable(unwritable);
        }
        mail.setEnvelopeFrom(bounceTo.isEmpty() ? from : returnAddress(bounceTo, message.id()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.lang() == Lang.EN ? "en" : "zh-CN");
        mail.saveChanges();
        return mail;
    }

    /// bounces@example.org → bounces+0192…@example.org
    static String returnAddress(String bounceTo, UUID message) {
        var at = bounceTo.lastIndexOf('@');
        return bounceTo.substring(0, at) + "+" + message.toString().replace("-", "") + bounceTo.substring(at);
    }

    /// With a secret in it no two attempts are the same letter: the later one is the one that counts.
    private String messageId(Message message) {
        var attempt = message.secret() == null ? "" : "." + message.tries();
        return "<%s.%d%s@%s>".formatted(message.id(), message.round(), attempt, from.substring(from.indexOf('@') + 1));
    }
}
