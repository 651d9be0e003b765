package ruhui.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the workbench stands in the staff's navigation.
@Component
class DeskNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(new Item(0, "", "web.staff", "/staff", Who.STAFF));
    }
}
