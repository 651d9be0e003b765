package ruhui.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruhui.accounts.InitialPasswordWanted;
import ruhui.association.Associations;
import ruhui.entry.UnitCard;
import ruhui.shared.Email;

/// Initial passwords go by e-mail only. The first one of a unit tells at the same time that it passed.
@Component
class PasswordLetters {

    private final Outbox outbox;
    private final Messages messages;
    private final Addressees addressees;
    private final Associations associations;

    PasswordLetters(Outbox outbox, Messages messages, Addressees addressees, Associations associations) {
        this.outbox = outbox;
        this.messages = messages;
        this.addressees = addressees;
        this.associations = associations;
    }

    @EventListener
    void on(InitialPasswordWanted wanted) {
        if (!wanted.first() && messages.isWaiting(SecretUse.INITIAL_PASSWORD, wanted.account())) {
            return;
        }
        Optional.ofNullable(wanted.unit())
                .filter(known -> wanted.first() || !messages.isTold(Kind.PASSED, known))
                .flatMap(addressees::cardIfAny)
                .ifPresentOrElse(card -> passed(wanted, card), () -> password(wanted));
    }

    private void passed(InitialPasswordWanted wanted, UnitCard card) {
        var event = "passed " + card.caseId();
        Object[] facts = {
            card.number(),
            card.unitName(),
            wanted.accountName(),
            Email.parse(wanted.email()).masked(),
            new Fact.Hidden(),
            associations.promises().initialPasswordDays()
        };
        var mail = new Recipient.ByMail(wanted.email(), wanted.lang());
        outbox.plan(
                Letter.of(Kind.PASSED, event, card.caseId(), "/login", facts)
                        .with(SecretUse.INITIAL_PASSWORD, wanted.account()),
                List.of(mail));
        outbox.plan(Letter.of(Kind.PASSED_NOTE, event, card.caseId(), "/my", facts), Addressees.applicant(card));
    }

    private void password(InitialPasswordWanted wanted) {
        var letter = Letter.of(
                Kind.INITIAL_PASSWORD,
                event(wanted.account()),
                wanted.unit(),
                "/login",
                wanted.accountName(),
                new Fact.Hidden(),
                associations.promises().initialPasswordDays());
        outbox.plan(
                letter.with(SecretUse.INITIAL_PASSWORD, wanted.account()),
                List.of(new Recipient.ByMail(wanted.email(), wanted.lang())));
    }

    /// The same wish gets one letter, however often it is heard before that letter left.
    private String event(UUID account) {
        return "initial-password " + account + " " + messages.countOf(SecretUse.INITIAL_PASSWORD, account);
    }
}
