package ruhui.notifications;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

@Component
class NotificationsNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(80, "", "notifications.nav.box", "/messages", Who.PERSON, Who.UNIT),
                new Item(
                        80,
                        "web.group.system",
                        "notifications.nav.log",
                        "/staff/notifications",
                        Who.ADMIN,
                        Who.FORMAL,
                        Who.PRELIMINARY));
    }
}
