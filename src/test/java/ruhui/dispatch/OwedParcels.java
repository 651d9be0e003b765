package ruhui.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.UnitJoined;
import ruhui.association.Associations;
import ruhui.association.Level;
import ruhui.association.Ready;
import ruhui.documents.Pdf;
import ruhui.entry.Filled;

/// Units that have just paid, so that certificate and receipt are owed to them.
@Component
public class OwedParcels {

    private static final Pdf PDF = new Pdf();

    private final Ready ready;
    private final Associations associations;
    private final Filled filled;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    OwedParcels(
            Ready ready,
            Associations associations,
            Filled filled,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.ready = ready;
        this.associations = associations;
        this.filled = filled;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /// `unit` is the id of the case.
    public record Owed(UUID unit, UUID mailing) {}

    @Transactional
    public Owed to(String unitName) {
        if (!associations.ready()) {
            ready.association();
        }
        var answers = new HashMap<>(Filled.answers());
        answers.put("unitName", unitName);
        var person = Filled.person();
        var unit = filled.submitted(person, answers);
        hear(unit);
        return new Owed(unit, mailing(unit));
    }

    @Transactional
    public void hear(UUID unit) {
        var today = LocalDate.now(clock);
        events.publishEvent(new UnitJoined(unit, Level.MEMBER, today, today.plusDays(14), clock.instant()));
    }

    public static byte[] receiptFile(String number) {
        var digits = number.replace(" ", "");
        var face = digits.matches("\\d{18}")
                ? "票据代码：" + digits.substring(0, 8) + " 票据号码：" + digits.substring(8) + " 开票日期：2026年11月23日"
                : "会费票据 " + number;
        return PDF.render("<html><body><p>" + face + "</p></body></html>", new Pdf.Meta("票据", "", "zh"));
    }

    private UUID mailing(UUID unit) {
        return db.sql("select id from dispatch.mailing where unit = :unit")
                .param("unit", unit)
                .query(UUID.class)
                .single();
    }
}
