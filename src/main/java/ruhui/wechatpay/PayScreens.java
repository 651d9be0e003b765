package ruhui.wechatpay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.Standing;
import ruhui.association.Associations;
import ruhui.dues.Charge;
import ruhui.dues.Charges;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.QrPath;
import ruhui.wechatpay.Stage.Asked;
import ruhui.wechatpay.Stage.Closed;
import ruhui.wechatpay.Stage.Doubtful;
import ruhui.wechatpay.Stage.Failed;
import ruhui.wechatpay.Stage.Open;
import ruhui.wechatpay.Stage.Paid;

/// What a unit sees while it pays by WeChat.
@Component
@Transactional(readOnly = true)
class PayScreens {

    /// The one thing the page says.
    public enum State {
        NOTHING,
        READY,
        ASKING,
        WAITING,
        EXPIRED,
        CHANGED,
        CHECKING,
        DOUBTFUL,
        FAILED,
        PAID,
        SETTLED;

        /// As in the keys of its words.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The class of the look.
        public String tone() {
            return switch (this) {
                case READY, WAITING, EXPIRED, CHANGED -> "mine";
                case ASKING, CHECKING, DOUBTFUL -> "third";
                case FAILED -> "bad";
                case PAID, SETTLED -> "done";
                case NOTHING -> "off";
            };
        }

        /// Whether the page goes on asking.
        public boolean moves() {
            return switch (this) {
                case ASKING, WAITING, CHECKING, DOUBTFUL -> true;
                case NOTHING, READY, EXPIRED, CHANGED, FAILED, PAID, SETTLED -> false;
            };
        }
    }

    /// `key` changes whenever there is something else to see; `wechat` is the payer's browser, when it is WeChat's own.
    public record Pay(
            State state,
            String key,
            String payee,
            String what,
            long fen,
            @Nullable Line order,
            @Nullable QrPath qr,
            long secondsLeft,
            @Nullable LocalDate until,
            boolean asked,
            boolean phone,
            boolean wechat) {}

    public record Line(
            UUID id,
            String number,
            long fen,
            Instant expires,
            @Nullable Paid paid) {}

    private final OrderStore store;
    private final Charges charges;
    private final Associations associations;
    private final ObjectProvider<Standing> standing;
    private final Clock clock;

    PayScreens(
            OrderStore store,
            Charges charges,
            Associations associations,
            ObjectProvider<Standing> standing,
            Clock clock) {
        this.store = store;
        this.charges = charges;
        this.associations = associations;
        this.standing = standing;
        this.clock = clock;
    }

    Pay pay(UUID unit, Lang lang, boolean asked, String browser) {
        var open = charges.open(unit);
        var order = open.flatMap(charge -> store.holding(charge.id())).or(() -> store.last(unit));
        var state = state(open, order, charges.of(unit).isEmpty());
        return page(unit, state, open, order, lang, asked, browser);
    }

    /// One attempt as it ended, under an address that stays.
    Pay record(UUID unit, UUID id, Lang lang, String browser) {
        var order = store.find(id)
                .filter(one -> one.unit().equals(unit))
                .filter(one -> one.stage() instanceof Paid)
                .orElseThrow(NotFound::new);
        return page(unit, State.PAID, Optional.empty(), Optional.of(order), lang, false, browser);
    }

    private State state(Optional<Charge> open, Optional<Order> order, boolean never) {
        if (open.isEmpty()) {
            return order.filter(one -> one.stage() instanceof Paid).isPresent()
                    ? State.PAID
                    : never ? State.NOTHING : State.SETTLED;
        }
        return order.filter(one -> one.charge().equals(open.get().id()))
                .map(one -> state(one, open.get()))
                .orElse(State.READY);
    }

    private State state(Order order, Charge charge) {
        return switch (order.stage()) {
            case Doubtful _ -> State.DOUBTFUL;
            case Stage.Live _ when order.wanted().fen() != charge.missingFen() -> State.CHANGED;
            case Asked _ -> order.isOver(clock.instant()) ? State.EXPIRED : State.ASKING;
            case Open _ -> order.isOver(clock.instant()) ? State.EXPIRED : State.WAITING;
            case Stage.Unsure _ -> State.CHECKING;
            case Closed(var why) -> why == Stage.Why.EXPIRED ? State.EXPIRED : State.READY;
            case Failed _ -> State.FAILED;
            case Paid _ -> State.READY;
        };
    }

    private Pay page(
            UUID unit,
            State state,
            Optional<Charge> open,
            Optional<Order> order,
            Lang lang,
            boolean asked,
            String browser) {
        var shown = state == State.READY || state == State.SETTLED || state == State.NOTHING
                ? Optional.<Order>empty()
                : order;
        var left = shown.map(
                        one -> Duration.between(clock.instant(), one.wanted().expires())
                                .toSeconds())
                .orElse(0L);
        return new Pay(
                state,
                state + shown.map(one -> one.id() + "." + one.version()).orElse(""),
                associations.profile().name(lang),
                open.or(() -> shown.flatMap(one -> charges.find(one.charge())))
                        .map(Charge::noticeNumber)
                        .orElse(""),
                state == State.PAID || open.isEmpty()
                        ? shown.map(one -> one.wanted().fen()).orElse(0L)
                        : open.get().missingFen(),
                shown.map(one -> line(one)).orElse(null),
                state == State.WAITING && shown.get().stage() instanceof Open(var url) ? QrPath.of(url) : null,
                Math.max(left, 0),
                standing.stream()
                        .flatMap(one -> one.until(unit).stream())
                        .findFirst()
                        .orElse(null),
                asked,
                browser.contains("Mobile") || browser.contains("Android"),
                browser.contains("MicroMessenger"));
    }

    private static Line line(Order order) {
        return new Line(
                order.id(),
                order.number(),
                order.wanted().fen(),
                order.wanted().expires(),
                order.stage() instanceof Paid paid ? paid : null);
    }
}
