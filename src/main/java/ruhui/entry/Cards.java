package ruhui.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ruhui.association.Level;
import ruhui.divisions.Divisions;
import ruhui.shared.PerTransaction;

/// The cards of units. Everybody who hears of a case in one transaction is given the same card, until it changes.
@Component
class Cards {

    private final Dossiers dossiers;
    private final History history;
    private final Divisions divisions;

    Cards(Dossiers dossiers, History history, Divisions divisions) {
        this.dossiers = dossiers;
        this.history = history;
        this.divisions = divisions;
    }

    private static final class Known extends HashMap<UUID, UnitCard> implements PerTransaction {}

    UnitCard of(UUID caseId) {
        var known = known();
        var card = known.get(caseId);
        if (card == null) {
            var dossier = dossiers.find(caseId);
            card = card(dossier.application(), dossiers.sent(dossier));
            known.put(caseId, card);
        }
        return card;
    }

    /// What just moved need not be read again.
    void moved(Application after, Submission sent) {
        known().put(after.id(), card(after, sent));
    }

    static void forget(UUID caseId) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().remove(caseId);
        }
    }

    private static Map<UUID, UnitCard> known() {
        return PerTransaction.current(Known.class, Known::new);
    }

    /// `remarks` are those of the last return, in the language of the applicant.
    private UnitCard card(Application application, Submission sent) {
        var profile = sent.profile();
        var mail = profile.mail();
        return new UnitCard(
                application.id(),
                application.number(),
                profile.value("unitName"),
                profile.value("creditCode"),
                profile.value("contactName"),
                profile.value("contactMobile"),
                profile.value("contactEmail"),
                profile.value("level").isEmpty() ? Level.MEMBER : Level.valueOf(profile.value("level")),
                application.applicant(),
                application.lang(),
                application.round(),
                remarks(application, sent),
                divisions.display(mail.place()) + mail.street(),
                profile.value("contactName"),
                mail.postcode(),
                profile.value("phone"));
    }

    /// Whoever waits for an answer was sent no remarks on what waits.
    private List<UnitCard.Remark> remarks(Application application, Submission sent) {
        if (application.stage() instanceof Stage.Submitted || application.stage() instanceof Stage.Passed) {
            return List.of();
        }
        var words = new Words(application.lang(), divisions);
        return history.comments(application.id(), application.round()).stream()
                .map(comment ->
                        new UnitCard.Remark(comment.key(), words.label(comment.key(), sent.pictures()), comment.said()))
                .toList();
    }
}
