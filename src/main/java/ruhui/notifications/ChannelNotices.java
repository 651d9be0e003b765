package ruhui.notifications;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruhui.web.Notices;
import ruhui.web.Who;

/// Tells the staff which messages cannot leave the house.
@Component
class ChannelNotices implements Notices {

    private final Deliveries deliveries;

    ChannelNotices(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<Notice> notices() {
        return Stream.of(Channel.SMS, Channel.EMAIL)
                .filter(channel -> !deliveries.transport(channel).isThere())
                .map(channel -> new Notice(
                        channel == Channel.SMS
                                ? "notifications.log.health.off.sms"
                                : "notifications.log.health.off.email",
                        "/staff/notifications",
                        Who.ADMIN))
                .toList();
    }
}
