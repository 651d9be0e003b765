package ruhui.wechatpay;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruhui.Ruhui;
import ruhui.association.Associations;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.wechatpay.Provider.Money;
import ruhui.wechatpay.Stage.Asked;

/// The one door through which orders change. Each step is a transaction of its own, whoever calls: between two of them
/// the provider is asked, and what it said must not be lost with somebody else's form.
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Orders {

    /// A code lives no longer at the provider.
    static final Duration LIFE = Duration.ofHours(2);

    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final int RANDOM_SIGNS = 12;
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LONGEST_DESCRIPTION = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrderStore store;
    private final Steps steps;
    private final Doubts doubts;
    private final Letters letters;
    private final Takings takings;
    private final Charges charges;
    private final Associations associations;
    private final Provider provider;
    private final Clock clock;

    Orders(
            OrderStore store,
            Steps steps,
            Doubts doubts,
            Letters letters,
            Takings takings,
            Charges charges,
            Associations associations,
            Provider provider,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.doubts = doubts;
        this.letters = letters;
        this.takings = takings;
        this.charges = charges;
        this.associations = associations;
        this.provider = provider;
        this.clock = clock;
    }

    /// The order that holds the charge the unit has to pay next, or a fresh one nobody was asked for yet.
    Order begin(Actor.Unit unit) {
        var us = provider.merchant().orElseThrow(() -> new Refused("wechatpay.refused.off"));
        var charge = charges.open(unit.unit()).orElseThrow(() -> new Refused("wechatpay.refused.nothing"));
        store.reserve(charge.id());
        return store.holding(charge.id()).orElseGet(() -> fresh(charge, us, unit));
    }

    /// False when the order moved on meanwhile and this can no longer happen to it.
    boolean perform(Command command, UUID id, Actor by) {
        return move(store.lock(id), command, by);
    }

    /// A call-back: the same letter is read once.
    void hear(String letter, Money money) {
        if (letters.isFirst(letter, "payment")) {
            hear(money);
        }
    }

    /// What the provider says it took: booked once, whenever and however often it is said.
    void hear(Money money) {
        var us = provider.merchant().orElseThrow();
        var order = store.lock(money.number());
        var misfit = order.map(known -> known.misfit(money, us))
                .orElseGet(() -> Optional.of(
                        money.mchid().equals(us.mchid()) && money.appid().equals(us.appid())
                                ? Doubts.Reason.UNKNOWN_ORDER
                                : Doubts.Reason.MERCHANT));
        if (misfit.isPresent()) {
            doubt(order, misfit.get(), money);
        } else if (takings.take(order.orElseThrow(), money)) {
            move(
                    order.orElseThrow(),
                    new Command.Pay(money.transaction(), money.fen(), money.paidAt()),
                    new Actor.System());
        }
    }

    /// Finance looked into money that did not fit; a new code may be made again.
    @Transactional
    void settle(UUID doubt, String note, Actor.Staff by) {
        var settled = doubts.settle(doubt, note, by);
        if (settled.order() != null) {
            move(store.lock(settled.order()), new Command.Settle(), by);
        }
    }

    private void doubt(Optional<Order> order, Doubts.Reason reason, Money money) {
        if (takings.isBooked(money.transaction())) {
            return;
        }
        doubts.add(order.map(Order::id).orElse(null), reason, money);
        order.ifPresent(known -> move(known, new Command.Doubt(reason.name()), new Actor.System()));
    }

    private boolean move(Order before, Command command, Actor by) {
        if (!command.mayComeFrom(by, before)) {
            throw new NotFound();
        }
        var next = before.next(command);
        next.map(before::at).ifPresent(after -> {
            store.change(after);
            steps.remember(
                    after.id(),
                    command.getClass().getSimpleName(),
                    before.stage().name(),
                    after.stage().name(),
                    Map.of("number", after.number(), "said", command.toString()),
                    by);
        });
        return next.isPresent();
    }

    private Order fresh(Charge charge, Merchant us, Actor by) {
        var now = clock.instant();
        var wanted = new Provider.Wanted(
                number(us),
                charge.missingFen(),
                description(charge),
                now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
        var order = new Order(Ids.next(), charge.caseId(), charge.id(), wanted, now, false, 0, new Asked());
        store.add(order, now.plus(FIRST_LOOK));
        steps.remember(order.id(), "Ask", "", order.stage().name(), Map.of("number", order.number()), by);
        return order;
    }

    private String number(Merchant us) {
        var number = new StringBuilder(us.prefix())
                .append(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), Ruhui.ZONE)));
        RANDOM.ints(RANDOM_SIGNS, 0, SIGNS.length()).forEach(sign -> number.append(SIGNS.charAt(sign)));
        return number.toString();
    }

    private String description(Charge charge) {
        var us = associations.profile();
        var text = us.shortName(Lang.ZH) + " " + charge.noticeNumber();
        return text.length() <= LONGEST_DESCRIPTION ? text : charge.noticeNumber();
    }
}
