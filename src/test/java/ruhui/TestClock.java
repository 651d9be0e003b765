package ruhui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of all tests: it stands still until it is moved. Monday 2026-11-23, ten in the morning in China, again
/// before each test.
public final class TestClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-23T02:00:59.999Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private int restarts;

    /// Puts the day; the time becomes ten o'clock.
    public void today(String day) {
        now.set(LocalDate.parse(day)
                .atTime(LocalTime.of(10, 0))
                .atZone(Ruhui.ZONE)
                .toInstant());
    }

    public void plusDays(int days) {
        plus(Duration.ofDays(days));
    }

    public void plus(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    // A thousandth earlier each time: what a bean keeps for a while is then from the future, and read anew.
    void restart() {
        restarts++;
        now.set(START.minusMillis(restarts));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return Ruhui.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("every day is a day in China");
    }
}
