package ruhui.notifications;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.PerTransaction;

/// Where letters are planned, within the transaction of what they tell of: written all at once when it commits.
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
                .map(recipient -> new Addressed(letter, recipient))
                .forEach(PerTransaction.current(Planned.class, Planned::new).letters::add);
    }

    /// One letter to one recipient on one channel.
    record Addressed(Letter letter, Recipient recipient) {}

    private final class Planned implements PerTransaction {

        private final List<Addressed> letters = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            messages.plan(letters);
        }
    }
}
