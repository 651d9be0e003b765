package ruhui.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.accounts.InitialPasswordWanted;
import ruhui.association.Associations;
import ruhui.entry.UnitCard;
import ruhui.shared.Email;

/// Initial passwords go by e-mail only. The first one of a unit tells at the same time that it passed.
@Component
class PasswordLetters {

    private final Outbox outbox;
    private final Planned planned;
    private final Addressees addressees;
    private final Associations associations;

    PasswordLetters(Outbox outbox, Planned planned, Addressees addressees, Associations associations) {
        this.outbox = outbox;
        this.planned = planned;
        this.addressees = addressees;
        this.associations = associations;
    }

    void plan(InitialPasswordWanted wanted) {
        if (!wanted.first() && planned.isWaiting(SecretUse.INITIAL_PASSWORD, wanted.account())) {
            return;
        }
        var unit = wanted.unit();
        var told = unit == null ? Planned.Told.ENOUGH : told(unit, wanted.first());
        Optional.ofNullable(unit)
                .filter(_ -> !told.stands())
                .flatMap(addressees::cardIfAny)
                .ifPresentOrElse(card -> passed(wanted, card, told), () -> password(wanted));
    }

    private Planned.Told told(UUID unit, boolean first) {
        return first ? Planned.Told.NEVER : planned.told(Kind.PASSED, unit);
    }

    /// Once for each approval: one that was taken back told nobody.
    private void passed(InitialPasswordWanted wanted, UnitCard card, Planned.Told told) {
        var event = "passed %s %d".formatted(card.caseId(), told.planned());
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
                        .with(SecretUse.INITIAL_PASSWORD, wanted.account())
                        .heldBack(),
                List.of(mail));
        outbox.plan(
                Letter.of(Kind.PASSED_NOTE, event, card.caseId(), "/my", facts).heldBack(), Addressees.applicant(card));
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
        return "initial-password " + account + " " + planned.countOf(SecretUse.INITIAL_PASSWORD, account);
    }
}
