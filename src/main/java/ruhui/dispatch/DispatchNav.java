package ruhui.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// The out-tray of the staff and the documents of a unit.
@Component
class DispatchNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(50, "", "dispatch.nav.documents", "/unit/documents", Who.UNIT),
                new Item(410, "web.group.mailing", "dispatch.nav.tray", "/staff/mailings", Who.MAILING, Who.FINANCE));
    }
}
