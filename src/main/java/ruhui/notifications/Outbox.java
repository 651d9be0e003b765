package ruhui.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.PerTransaction;
import ruhui.shared.Refused;

/// Where letters are planned, within the transaction of what they tell of: written all at once when it commits.
@Component
class Outbox {

    private final Planned planned;

    Outbox(Planned planned) {
        this.planned = planned;
    }

    /// A decision was taken back within its minute: nobody hears of it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID caseId) {
        if (!planned.takeBack(caseId)) {
            throw new Refused("notifications.refused.sent");
        }
    }

    /// Reaches each recipient whose channel this kind of letter takes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(Letter letter, List<Recipient> recipients) {
        recipients.stream()
                .filter(recipient -> letter.kind().takes(recipient.channel()))
                .filter(recipient -> !recipient.address().isBlank())
                .map(recipient -> new Addressed(letter, recipient))
                .forEach(PerTransaction.current(Letters.class, Letters::new).letters::add);
    }

    /// One letter to one recipient on one channel.
    record Addressed(Letter letter, Recipient recipient) {}

    private final class Letters implements PerTransaction {

        private final List<Addressed> letters = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            planned.plan(letters);
        }
    }
}
