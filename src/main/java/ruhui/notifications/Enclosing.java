package ruhui.notifications;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ruhui.dues.Charges;
import ruhui.dues.Notices;
import ruhui.notifications.Written.Enclosure;
import ruhui.shared.Lang;

/// What is put into the envelope with a letter: the payment notice with the news that a fee is due.
@Component
class Enclosing {

    private static final Logger LOG = LoggerFactory.getLogger(Enclosing.class);

    private final Charges charges;
    private final Notices notices;

    Enclosing(Charges charges, Notices notices) {
        this.charges = charges;
        this.notices = notices;
    }

    List<Enclosure> of(Message message, Lang lang) {
        var unit = message.caseId();
        if (message.kind() != Kind.FEE_DUE || unit == null) {
            return List.of();
        }
        try {
            return charges.open(unit).map(charge -> notices.print(charge.id(), unit, lang)).stream()
                    .map(notice -> new Enclosure(notice.name(), notice.pdf()))
                    .toList();
        } catch (RuntimeException unprintable) {
            LOG.error("message {} goes without its payment notice: {}", message.id(), unprintable.toString());
            return List.of();
        }
    }
}
