package ruhui.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks until it is so, for a while.
final class Wait {

    private Wait() {}

    /// How long it took, in milliseconds.
    static double until(String what, int seconds, BooleanSupplier so) {
        var began = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(seconds)) {
                throw new AssertionError("not within " + seconds + " s: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
