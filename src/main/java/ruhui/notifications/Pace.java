package ruhui.notifications;

import java.time.Duration;
import java.util.Map;

/// How many messages a channel takes a second; 0 for as many as can be. A run sends what the pause after it allows.
record Pace(Map<Channel, Integer> perSecond, Duration pause) {

    static final Pace FREE = new Pace(Map.of(), Duration.ofSeconds(1));

    int mostARun(Channel channel) {
        var each = perSecond.getOrDefault(channel, 0);
        return each == 0 ? Integer.MAX_VALUE : (int) Math.max(1, each * pause.toMillis() / 1000);
    }
}
