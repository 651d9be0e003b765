package ruhui.faults;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Ends the process, as a power cut would, when a named point is passed. Only tests have it on their class path: it is
/// hung around the application from outside, the application knows nothing of it.
final class Halts {

    enum Point {
        /// A request came in, nothing was done.
        RECEIVED,
        /// What it says was verified: the first word to the database is next.
        VERIFIED,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        /// All is done, the answer is not yet on its way.
        BEFORE_ANSWER,
        AFTER_ANSWER,
        /// Just before something is sent to the provider.
        BEFORE_SEND,
        /// The provider answered, and nothing of it is written down.
        AFTER_SEND
    }

    /// `deed` is how the path of the request begins, or `send` for what the jobs do; `skip` passes go by first.
    private record Armed(Point point, String deed, int skip) {}

    private static final AtomicReference<Optional<Armed>> ARMED = new AtomicReference<>(Optional.empty());
    private static final ThreadLocal<String> DEED = ThreadLocal.withInitial(() -> "job");
    private static final ThreadLocal<Boolean> SENT = ThreadLocal.withInitial(() -> false);

    private Halts() {}

    static void arm(Point point, String deed, int skip) {
        ARMED.set(Optional.of(new Armed(point, deed, skip)));
    }

    static void deed(String path) {
        DEED.set(path);
    }

    static void sent() {
        pass(Point.BEFORE_SEND);
        SENT.set(true);
    }

    /// Somebody on this thread turns to the database.
    static void asks() {
        if (SENT.get()) {
            SENT.set(false);
            pass(Point.AFTER_SEND);
        }
        pass(Point.VERIFIED);
    }

    static void pass(Point point) {
        var armed = ARMED.get();
        if (armed.filter(one -> one.point() == point && DEED.get().startsWith(one.deed()))
                .isEmpty()) {
            return;
        }
        var one = armed.get();
        if (one.skip() > 0) {
            ARMED.compareAndSet(armed, Optional.of(new Armed(point, one.deed(), one.skip() - 1)));
        } else {
            Runtime.getRuntime().halt(137);
        }
    }
}
