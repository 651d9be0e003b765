package ruhui.wechatpay;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.dues.OpenCodes;
import ruhui.shared.Actor;

/// Closes what a unit could still pay by WeChat, before its transfer is booked.
@Component
class LiveCodes implements OpenCodes {

    private final OrderStore store;
    private final Cashier cashier;

    LiveCodes(OrderStore store, Cashier cashier) {
        this.store = store;
        this.cashier = cashier;
    }

    @Override
    public Answer closeOpen(UUID unit) {
        var answer = Answer.CLOSED;
        for (var order : store.live(unit)) {
            answer = switch (cashier.close(order, Stage.Why.TRANSFER, new Actor.System())
                    .stage()) {
                case Stage.Paid _ -> answer == Answer.UNKNOWN ? answer : Answer.PAID;
                case Stage.Holding _ -> Answer.UNKNOWN;
                case Stage.Closed _, Stage.Failed _ -> answer;
            };
        }
        return answer;
    }
}
