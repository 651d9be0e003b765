package ruhui.association;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the settings stand in the staff's navigation.
@Component
class AssociationNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(710, "web.group.content", "association.nav.notice", "/staff/notice", Who.CONTENT, Who.ADMIN),
                new Item(910, "web.group.system", "association.nav.settings", "/staff/settings", Who.ADMIN));
    }
}
