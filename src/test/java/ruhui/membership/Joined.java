package ruhui.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.UnitJoined;
import ruhui.association.Level;
import ruhui.entry.UnitCard;
import ruhui.shared.Ids;
import ruhui.shared.Lang;

/// Makes members as they are right after they paid, without their whole way there.
@Component
public class Joined {

    private static final AtomicInteger SEQUENCE = new AtomicInteger(400);

    private final MemberStore store;
    private final Clock clock;

    Joined(MemberStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public UUID today(String name) {
        return on(LocalDate.now(clock), name);
    }

    @Transactional
    public UUID on(LocalDate paidOn, String name) {
        var card = card(Ids.next(), name);
        store.insert(event(card.caseId(), paidOn), card, Period.paid(paidOn));
        return card.caseId();
    }

    UnitJoined event(UUID unit, LocalDate paidOn) {
        return new UnitJoined(unit, Level.MEMBER, paidOn, paidOn.plusDays(14), clock.instant());
    }

    static UnitCard card(UUID unit, String name) {
        return new UnitCard(
                unit,
                "R2026-%05d".formatted(SEQUENCE.incrementAndGet()),
                name,
                "91110000100000000X",
                "李联系",
                "13900000000",
                "someone@example.com",
                Level.MEMBER,
                Ids.next(),
                Lang.ZH,
                1,
                List.of(),
                "示例省示例市暖阳路 2 号",
                "李联系",
                "100000",
                "010-88880002");
    }
}
