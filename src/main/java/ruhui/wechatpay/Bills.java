package ruhui.wechatpay;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.shared.Refused;
import ruhui.wechatpay.DeskScreens.Differing;
import ruhui.wechatpay.Provider.Billed;
import ruhui.wechatpay.Provider.Found;
import ruhui.wechatpay.Provider.Returned;

/// Fetches the provider's bill of each day, compares it with our book, and sees to the differences.
@Service
class Bills {

    private static final Duration AGAIN = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(Bills.class);

    private final BillStore store;
    private final Orders orders;
    private final Refunds refunds;
    private final Provider provider;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bills(
            BillStore store,
            Orders orders,
            Refunds refunds,
            Provider provider,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.refunds = refunds;
        this.provider = provider;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What the job does: all bills that should be there by now.
    void fetchDue() {
        if (provider.merchant().isEmpty()) {
            return;
        }
        store.expect(LocalDate.now(clock).minusDays(1));
        for (var day : store.due()) {
            if (store.claim(day, AGAIN)) {
                fetch(day);
            }
        }
    }

    /// Compared anew each time; what was settled stays so.
    void fetch(LocalDate day) {
        switch (provider.bill(day)) {
            case Billed.File(var text) -> read(day, text);
            case Billed.Empty _ ->
                transaction.executeWithoutResult(_ -> {
                    store.empty(day);
                    compare(day, new Bill(List.of(), List.of()));
                });
            case Billed.NotYet(var why) -> store.tried(day, why, AGAIN);
        }
    }

    /// The one act of a difference the provider can be asked about.
    void ask(UUID id) {
        var open = store.difference(id);
        var said = switch (open.kind()) {
            case MISSING_HERE, MISSING_THERE, AMOUNT -> askPayment(open);
            case REFUND_MISSING_HERE, REFUND_MISSING_THERE, REFUND_AMOUNT -> askRefund(open);
        };
        store.asked(id);
        if (said) {
            store.settle(id, "", "CONFIRMED");
        }
    }

    void explain(UUID id, String note, Actor.Staff by) {
        transaction.executeWithoutResult(_ -> {
            var open = store.difference(id);
            if (!store.settle(id, by.name(), note)) {
                throw new Refused("wechatpay.refused.settled");
            }
            audit.note(
                    by,
                    "wechatpay.act.explain",
                    "transaction " + open.subject(),
                    Map.of("day", open.day().toString(), "kind", open.kind().name(), "note", note));
        });
    }

    private boolean askPayment(Differing open) {
        if (!(provider.query(open.number()) instanceof Found.Paid(var money))) {
            return false;
        }
        orders.hear(money);
        return money.transaction().equals(open.subject());
    }

    private boolean askRefund(Differing open) {
        if (!(provider.refundQuery(open.subject()) instanceof Returned.Moved(var said))) {
            return false;
        }
        refunds.hear(said);
        return open.kind() == Comparison.Kind.REFUND_MISSING_THERE;
    }

    private void read(LocalDate day, String text) {
        try {
            var bill = Bill.parse(text);
            var ours = ours(bill);
            transaction.executeWithoutResult(_ -> {
                store.read(day, ours, count(bill) - count(ours), text);
                compare(day, ours);
            });
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            LOG.error("the bill of {} cannot be read", day, unreadable);
            store.tried(day, "UNREADABLE", AGAIN);
        }
    }

    private void compare(LocalDate day, Bill bill) {
        var paid =
                store.paid(day, bill.paid().stream().map(Bill.Paid::transaction).toList());
        var returned = store.returned(
                day, bill.returned().stream().map(Bill.Returned::refundNumber).toList());
        var found = Comparison.of(bill, paid, returned);
        found.forEach(one -> store.differ(day, one));
        Stream.of(day, day.minusDays(1))
                .flatMap(one -> store.differences(one).stream())
                .filter(open -> open.settledAt() == null && isGone(open, day, found))
                .forEach(open -> store.settle(open.id(), "", "GONE"));
    }

    /// A later bill held it, or comparing anew finds it no more.
    private boolean isGone(Differing open, LocalDate day, List<Comparison.Difference> found) {
        var again = found.stream()
                .anyMatch(one -> one.kind() == open.kind() && one.subject().equals(open.subject()));
        return open.day().equals(day)
                ? !again
                : open.oursFen() != null
                        && open.theirsFen() == null
                        && store.billedOn(open.subject()).isPresent();
    }

    private Bill ours(Bill bill) {
        var prefix = provider.merchant().orElseThrow().prefix();
        return new Bill(
                bill.paid().stream()
                        .filter(row -> row.number().startsWith(prefix))
                        .toList(),
                bill.returned().stream()
                        .filter(row -> row.number().startsWith(prefix))
                        .toList());
    }

    private static int count(Bill bill) {
        return bill.paid().size() + bill.returned().size();
    }
}
