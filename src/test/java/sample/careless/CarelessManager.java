package sample.careless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import sample.guarded.Secret;

/// Has a name that says nothing, reads the wild clock and another module's secret.
public class CarelessManager {

    LocalDate today() {
        return LocalDate.now();
    }

    Instant moment() {
        return Instant.now();
    }

    long milliseconds() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.systemDefaultZone();
    }

    Secret secret() {
        return new Secret("none");
    }
}
