package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import ruhui.shared.Problem;

/// Says how long somebody must wait, in seconds, minutes or as a time of day.
@Component
class Waits {

    private static final Duration SHORT = Duration.ofSeconds(90);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Clock clock;

    Waits(Clock clock) {
        this.clock = clock;
    }

    /// `accounts.code.wait`, with `.seconds` or `.later` behind it.
    Problem code(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return left.compareTo(SHORT) <= 0
                ? Problem.of("accounts.code.seconds", seconds(left))
                : Problem.of("accounts.code.later", time(until));
    }

    Problem tooMany(Instant until) {
        return Problem.of("accounts.login.wait", minutes(until), time(until));
    }

    Problem registering(Instant until) {
        var minutes = minutes(until);
        return minutes < 90
                ? Problem.of("accounts.register.wait.minutes", minutes, time(until))
                : Problem.of("accounts.register.wait.hours", (minutes + 59) / 60, time(until));
    }

    /// Rounded up: who waits as told is never told again.
    long minutes(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return Math.max(1, (left.toSeconds() + 59) / 60);
    }

    private static long seconds(Duration left) {
        return Math.max(1, (left.toMillis() + 999) / 1000);
    }

    private String time(Instant until) {
        var then = until.plusSeconds(59).atZone(clock.getZone());
        var today = then.toLocalDate()
                .equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return then.format(today ? TIME : DAY);
    }
}
