package ruhui.counterparts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What people do with their phones: scan a code, pay, or leave it. Pays by the same rules that refuse in the shop.
final class Phones {

    /// What the phone shows afterwards.
    enum Shown {
        PAID,
        LEFT,
        DEAD_CODE,
        ALREADY_PAID,
        CLOSED,
        EXPIRED,
        OTHER_ACCOUNT
    }

    private final Books books;
    private final Times times;
    private final Orders orders;
    private final CallBacks callBacks;

    Phones(Books books, Times times, Orders orders, CallBacks callBacks) {
        this.books = books;
        this.times = times;
        this.orders = orders;
        this.callBacks = callBacks;
    }

    /// Orders with a code that could still be paid, newest first.
    List<Order> live() {
        var now = times.now();
        return books.orders().stream()
                .filter(order -> !order.paid() && !order.closed() && !order.expired(now) && order.codeLives(now))
                .toList()
                .reversed();
    }

    List<Order> paid() {
        return books.orders().stream().filter(Order::paid).toList().reversed();
    }

    /// Scanning opens the order for this account and no other.
    Shown scan(String code, String account, boolean pays) {
        var openid = openid(account);
        return books.locked(() -> {
            var found = books.orders().stream()
                    .filter(order -> order.code().equals(code.strip()))
                    .findFirst();
            var refused = found.flatMap(order -> refused(order, openid));
            if (found.isEmpty() || refused.isPresent()) {
                return refused.orElse(Shown.DEAD_CODE);
            }
            var opened = books.keep(found.get().openedBy(openid));
            if (pays) {
                pay(opened, openid);
            }
            return pays ? Shown.PAID : Shown.LEFT;
        });
    }

    /// Money comes in whatever the rules say: after the close, after the end, or a second time.
    Optional<Order> force(String outTradeNo, String account) {
        return books.locked(() -> books.order(outTradeNo).map(order -> pay(order, openid(account))));
    }

    private Order pay(Order order, String openid) {
        var payment = new Order.Payment("4200" + Seal.digits(24), openid, times.now());
        var paid = books.keep(order.pay(payment));
        callBacks.tell("TRANSACTION.SUCCESS", paid, orders.paid(paid, payment));
        return paid;
    }

    private Optional<Shown> refused(Order order, String openid) {
        var now = times.now();
        if (order.paid()) {
            return Optional.of(Shown.ALREADY_PAID);
        }
        if (order.closed()) {
            return Optional.of(Shown.CLOSED);
        }
        if (order.expired(now)) {
            return Optional.of(Shown.EXPIRED);
        }
        if (!order.codeLives(now)) {
            return Optional.of(Shown.DEAD_CODE);
        }
        return order.opener() == null || order.opener().equals(openid)
                ? Optional.empty()
                : Optional.of(Shown.OTHER_ACCOUNT);
    }

    private static String openid(String account) {
        var drawn = UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
        return "oTest" + drawn.toString().replace("-", "").substring(0, 23);
    }
}
