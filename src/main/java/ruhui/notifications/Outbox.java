package ruhui.notifications;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where letters are planned, within the transaction of what they tell of.
@Component
class Outbox {

    private final Messages messages;

    Outbox(Messages messages) {
        this.messages = messages;
    }

    /// Reaches each recipient whose channel this kind of letter takes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(Letter letter, List<Recipient> recipients) {
        recipients.stream()
                .filter(recipient -> letter.kind().takes(recipient.channel()))
                .filter(recipient -> !recipient.address().isBlank())
                .forEach(recipient -> messages.plan(letter, recipient));
    }
}
