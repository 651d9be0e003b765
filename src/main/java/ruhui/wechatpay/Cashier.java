package ruhui.wechatpay;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.dues.Charges;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.wechatpay.Provider.Found;
import ruhui.wechatpay.Provider.Ordered;
import ruhui.wechatpay.Provider.Shut;
import ruhui.wechatpay.Stage.Asked;
import ruhui.wechatpay.Stage.Checking;
import ruhui.wechatpay.Stage.Closing;
import ruhui.wechatpay.Stage.Open;
import ruhui.wechatpay.Stage.Why;

/// Speaks with the provider about orders, always between two transactions: first what we want is written down, then it
/// is said, then what came of it is written down.
@Service
class Cashier {

    private static final Actor SYSTEM = new Actor.System();

    private final Orders orders;
    private final OrderStore store;
    private final Agenda agenda;
    private final Charges charges;
    private final Provider provider;
    private final Clock clock;

    Cashier(Orders orders, OrderStore store, Agenda agenda, Charges charges, Provider provider, Clock clock) {
        this.orders = orders;
        this.store = store;
        this.agenda = agenda;
        this.charges = charges;
        this.provider = provider;
        this.clock = clock;
    }

    /// A code for what the unit has to pay next: the one it has, or a new one once the old one is certainly dead.
    void code(Actor.Unit unit) {
        var order = orders.begin(unit);
        if (isStale(order)) {
            close(order, order.isOver(clock.instant()) ? Why.EXPIRED : Why.CHANGED, unit);
            order = charges.open(unit.unit()).isPresent() ? orders.begin(unit) : order;
        }
        if (order.stage() instanceof Asked && agenda.claimAtOnce(order.id())) {
            ask(order);
        }
    }

    /// “New code”: the old one is closed first.
    void another(UUID id, Actor.Unit unit) {
        var old =
                store.find(id).filter(order -> order.unit().equals(unit.unit())).orElseThrow(NotFound::new);
        if (old.stage() instanceof Stage.Live) {
            close(old, Why.NEW_CODE, unit);
        }
        if (charges.open(unit.unit()).isPresent()) {
            code(unit);
        }
    }

    /// “I have paid”.
    void claim(UUID id, Actor.Unit unit) {
        var order = store.find(id).filter(one -> one.unit().equals(unit.unit())).orElseThrow(NotFound::new);
        if (agenda.claimByHand(id) && !look(order)) {
            orders.perform(new Command.Claim(), id, unit);
        }
    }

    /// What the job does when an order is due.
    void follow(UUID id) {
        var order = store.find(id).orElseThrow(NotFound::new);
        switch (order.stage()) {
            case Asked _ when !isStale(order) -> ask(order);
            case Asked _ -> close(order, Why.EXPIRED, SYSTEM);
            case Open _, Checking _ when order.isOver(clock.instant()) -> close(order, Why.EXPIRED, SYSTEM);
            case Open _, Checking _ -> look(order);
            case Closing(var why) -> close(order, why, SYSTEM);
            case Stage _ -> {}
        }
    }

    /// Query, close, query: only the provider's word makes it dead.
    Order close(Order order, Why why, Actor by) {
        orders.perform(new Command.Close(why), order.id(), by);
        var answered = look(order);
        if (answered && now(order).stage() instanceof Closing) {
            answered = switch (provider.close(order.number())) {
                case Shut.Done _, Shut.Paid _ -> lookOnceClosed(order);
                case Shut.Missing _ -> isMissing(order);
                case Shut.Unknown _ -> false;
            };
        }
        agenda.plan(now(order), answered);
        return now(order);
    }

    /// What finance presses where a result is unknown, and the bill where money is missing here.
    boolean look(Order order) {
        var answered = heard(order, provider.query(order.number()));
        agenda.plan(now(order), answered);
        return answered;
    }

    private boolean heard(Order order, Found found) {
        switch (found) {
            case Found.Paid(var money) -> orders.hear(money);
            case Found.Unpaid _ -> orders.perform(new Command.SeeUnpaid(), order.id(), SYSTEM);
            case Found.Over _ -> orders.perform(new Command.SeeClosed(), order.id(), SYSTEM);
            case Found.Missing _ -> {
                return isMissing(order);
            }
            case Found.Unknown _ -> {
                return false;
            }
        }
        return true;
    }

    private boolean lookOnceClosed(Order order) {
        return heard(order, provider.query(order.number()));
    }

    /// They never heard of it. That is an answer only as long as nobody was shown a code of it.
    private boolean isMissing(Order order) {
        if (now(order).shown()) {
            return false;
        }
        if (now(order).stage() instanceof Closing) {
            orders.perform(new Command.SeeClosed(), order.id(), SYSTEM);
        }
        return true;
    }

    private void ask(Order order) {
        var answered = switch (provider.order(order.wanted())) {
            case Ordered.Code(var url) -> orders.perform(new Command.Show(url), order.id(), SYSTEM);
            case Ordered.Refused(var code, var _) -> orders.perform(new Command.Fail(code), order.id(), SYSTEM);
            case Ordered.Unknown _ -> false;
        };
        if (!answered) {
            answered = look(order);
        }
        agenda.plan(now(order), answered);
    }

    /// Its time is over, or the unit owes something else by now.
    private boolean isStale(Order order) {
        return order.stage() instanceof Stage.Live
                && (order.isOver(clock.instant())
                        || charges.open(order.unit())
                                .filter(charge -> charge.id().equals(order.charge())
                                        && charge.missingFen() == order.wanted().fen())
                                .isEmpty());
    }

    private Order now(Order order) {
        return store.find(order.id()).orElseThrow();
    }
}
