package ruhui.notifications;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruhui.web.Notices;
import ruhui.web.Who;

/// Tells the staff which messages cannot leave the house.
@Component
class ChannelNotices implements Notices {

    private final Deliveries deliveries;
    private final Gates gates;

    ChannelNotices(Deliveries deliveries, Gates gates) {
        this.deliveries = deliveries;
        this.gates = gates;
    }

    @Override
    public List<Notice> notices() {
        var off = Stream.of(Channel.SMS, Channel.EMAIL)
                .filter(channel -> !deliveries.transport(channel).isThere())
                .map(channel -> notice("notifications.log.health.off.", channel));
        var alarm = gates.alarm();
        var down = alarm.down().stream().map(channel -> notice("notifications.log.health.down.", channel));
        var late = alarm.late()
                ? Stream.of(new Notice("notifications.report.alarm", "/staff/notifications/report", Who.ADMIN))
                : Stream.<Notice>empty();
        return Stream.of(off, down, late).flatMap(each -> each).toList();
    }

    private static Notice notice(String key, Channel channel) {
        return new Notice(key + channel.name().toLowerCase(Locale.ROOT), "/staff/notifications", Who.ADMIN);
    }
}
