package ruhui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Goes like any clock, but can be set back while the story is told, so that weeks pass in seconds.
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

    DemoClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    void set(ZonedDateTime moment) {
        behind.set(Duration.between(moment.toInstant(), real.instant()));
    }

    void present() {
        behind.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
