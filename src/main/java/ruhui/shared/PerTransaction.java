package ruhui.shared;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What lives as long as the transaction that first asked for it; a transaction of its own in between has another.
public interface PerTransaction extends TransactionSynchronization {

    static <T extends PerTransaction> T current(Class<T> type, Supplier<T> first) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(type::isInstance)
                .findFirst()
                .map(type::cast)
                .orElseGet(() -> {
                    var begun = first.get();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }
}
