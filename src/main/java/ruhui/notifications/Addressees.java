package ruhui.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.entry.Cases;
import ruhui.entry.UnitCard;
import ruhui.shared.NotFound;

/// Who hears of a case: its external contact always; the applicant in site before the approval, the unit afterwards.
@Component
class Addressees {

    private final Cases cases;

    Addressees(Cases cases) {
        this.cases = cases;
    }

    UnitCard card(UUID caseId) {
        return cases.card(caseId);
    }

    Optional<UnitCard> cardIfAny(UUID caseId) {
        try {
            return Optional.of(cases.card(caseId));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    static List<Recipient> applicant(UnitCard card) {
        return all(card, card.applicant());
    }

    static List<Recipient> unit(UnitCard card) {
        return all(card, card.caseId());
    }

    private static List<Recipient> all(UnitCard card, UUID owner) {
        return List.of(
                new Recipient.ByText(card.contactMobile(), card.lang()),
                new Recipient.ByMail(card.contactEmail(), card.lang()),
                new Recipient.InBox(owner, card.lang()));
    }

    /// What reviewers asked for, one a line.
    static String listed(List<UnitCard.Remark> remarks) {
        return lines(remarks.stream()
                .map(remark -> remark.label() + " — " + remark.said())
                .toList());
    }

    static String lines(List<String> items) {
        return items.stream()
                .map(item -> "· " + item)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
