package ruhui.wechatpay;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the provider about whatever is due. A few at a time, so that one silent answer does not hold the others up.
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int AT_ONCE = 8;

    private final Agenda agenda;
    private final Cashier cashier;
    private final RefundStore store;
    private final Returns returns;

    Rounds(Agenda agenda, Cashier cashier, RefundStore store, Returns returns) {
        this.agenda = agenda;
        this.cashier = cashier;
        this.store = store;
        this.returns = returns;
    }

    void orders() {
        each(agenda.due(AT_ONCE), agenda::claim, cashier::follow);
    }

    void refunds() {
        each(store.due(AT_ONCE), store::claim, returns::follow);
    }

    private static void each(List<UUID> due, Predicate<UUID> claim, Consumer<UUID> follow) {
        if (due.isEmpty()) {
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(id -> threads.submit(() -> one(id, claim, follow)));
        }
    }

    /// What fails is due again when its lease is over.
    private static void one(UUID id, Predicate<UUID> claim, Consumer<UUID> follow) {
        try {
            if (claim.test(id)) {
                follow.accept(id);
            }
        } catch (RuntimeException failed) {
            LOG.error("could not follow {}", id, failed);
        }
    }
}
