package ruhui.shared;

import java.time.Duration;

/// The moment after a review decision in which its reviewer may take it back; what it has to tell waits as long.
public final class Grace {

    public static final Duration TIME = Duration.ofSeconds(60);

    private Grace() {}
}
