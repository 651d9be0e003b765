package ruhui.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ruhui.Ruhui;

/// Goes like the machine's, and can be put ahead, so that half an hour is over at once.
@Component
@Primary
@Profile("faults")
class MovedClock extends Clock {

    private final Clock machine = Clock.system(Ruhui.ZONE);
    private volatile Duration ahead = Duration.ZERO;

    void ahead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Ruhui.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }
}
