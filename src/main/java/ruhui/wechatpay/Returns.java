package ruhui.wechatpay;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.shared.Actor;
import ruhui.wechatpay.Provider.Returned;

/// Speaks with the provider about refunds, always between two transactions.
@Service
class Returns {

    private static final Actor SYSTEM = new Actor.System();
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Refunds refunds;
    private final RefundStore store;
    private final Provider provider;
    private final Clock clock;

    Returns(Refunds refunds, RefundStore store, Provider provider, Clock clock) {
        this.refunds = refunds;
        this.store = store;
        this.provider = provider;
        this.clock = clock;
    }

    /// What the job does when a refund is due. One sent already is only asked for under the number it had.
    void follow(UUID id) {
        var refund = store.find(id);
        if (refund.stage() instanceof RefundStage.Sending) {
            hear(refund, provider.refund(refund.returning()));
        } else if (refund.stage() instanceof RefundStage.Apart) {
            hear(refund, provider.refundQuery(refund.number()));
        }
        var age = Duration.between(store.since(id), clock.instant()).dividedBy(6);
        store.plan(id, clock.instant().plus(within(age)));
    }

    private void hear(Refund refund, Returned answer) {
        switch (answer) {
            case Returned.Moved(var said) -> refunds.hear(said);
            case Returned.Refused(var code, var _) -> refuse(refund, code);
            case Returned.Missing _, Returned.Unknown _ -> {}
        }
    }

    private void refuse(Refund refund, String code) {
        if (refunds.allows(new RefundCommand.Refuse(code), store.find(refund.id()), SYSTEM)) {
            refunds.perform(new RefundCommand.Refuse(code), refund.id(), SYSTEM);
        }
    }

    private static Duration within(Duration wished) {
        var longEnough = wished.compareTo(SHORTEST) < 0 ? SHORTEST : wished;
        return longEnough.compareTo(LONGEST) > 0 ? LONGEST : longEnough;
    }
}
