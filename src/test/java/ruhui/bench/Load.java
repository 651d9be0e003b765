package ruhui.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets several do the same again and again for a while, each beginning when the one before is answered.
record Load(int done, int failed, double seconds, double[] millis) {

    /// Whether it went as it should.
    interface Deed {

        boolean happens(int number) throws Exception;
    }

    static final Duration WARM = seconds("bench.warm", 20);
    static final Duration MEASURED = seconds("bench.measured", 12);

    static Load of(int atOnce, Duration time, Deed deed) throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var end = began + time.toNanos();
        var number = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(atOnce)) {
            var tasks = new ArrayList<Callable<Load>>();
            for (int worker = 0; worker < atOnce; worker++) {
                tasks.add(() -> work(end, number, deed));
            }
            var sum = new Load(0, 0, 0, new double[0]);
            for (var part : workers.invokeAll(tasks)) {
                sum = sum.plus(part.get());
            }
            return new Load(sum.done, sum.failed, (System.nanoTime() - began) / 1e9, sum.millis);
        }
    }

    private static Load work(long end, AtomicInteger number, Deed deed) {
        var millis = new double[1024];
        int done = 0;
        int failed = 0;
        while (System.nanoTime() < end) {
            var began = System.nanoTime();
            if (!happens(deed, number.getAndIncrement())) {
                failed++;
            }
            if (done == millis.length) {
                millis = Arrays.copyOf(millis, done * 2);
            }
            millis[done++] = (System.nanoTime() - began) / 1e6;
        }
        return new Load(done, failed, 0, Arrays.copyOf(millis, done));
    }

    private static boolean happens(Deed deed, int number) {
        try {
            return deed.happens(number);
        } catch (Exception broken) {
            Bench.say("failed: " + broken);
            return false;
        }
    }

    double perSecond() {
        return (done - failed) / seconds;
    }

    double p95() {
        var sorted = Arrays.stream(millis).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * 0.95)];
    }

    private Load plus(Load other) {
        var all = Arrays.copyOf(millis, millis.length + other.millis.length);
        System.arraycopy(other.millis, 0, all, millis.length, other.millis.length);
        return new Load(done + other.done, failed + other.failed, 0, all);
    }

    private static Duration seconds(String name, int usual) {
        return Duration.ofSeconds(Integer.getInteger(name, usual));
    }
}
