package ruhui.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Lang;

/// Letters by SMTP. The line stays open while there is more to send.
class Smtp implements Transport {

    private final SmtpUrl url;
    private final Envelope envelope;
    private jakarta.mail.@Nullable Transport line;

    Smtp(SmtpUrl url, String from, String bounceTo, Function<Lang, String> name, Clock clock) {
        this.url = url;
        this.envelope = new Envelope(url.session(), from, bounceTo, name, clock);
    }

    @Override
    public boolean isReadyFor(Kind kind) {
        return true;
    }

    @Override
    public synchronized Outcome send(Message message, Written written) {
        jakarta.mail.Transport open;
        try {
            open = line();
        } catch (AuthenticationFailedException refused) {
            return new Outcome.Down(Why.of("login"));
        } catch (MessagingException unreached) {
            return new Outcome.Down(Why.of("down"));
        }
        try {
            var mail = envelope.around(message, written);
            open.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Sent(mail.getMessageID());
        } catch (MessagingException failed) {
            rest();
            return judged(failed);
        }
    }

    @Override
    public synchronized void rest() {
        var open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException gone) {
                // It was to be closed.
            }
        }
    }

    private jakarta.mail.Transport line() throws MessagingException {
        var open = line;
        if (open == null) {
            open = url.connected(envelope.session());
            line = open;
        }
        return open;
    }

    private static Outcome judged(MessagingException failed) {
        @Nullable Throwable each = failed;
        while (each != null) {
            if (each instanceof jakarta.mail.internet.ParseException || each instanceof Envelope.Unwritable) {
                return new Outcome.Refused(Why.of("unwritable"));
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
