package ruhui.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// The entries of this module in the navigation.
@Component
class AccountsNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(900, "", "web.account", "/account", Who.PERSON, Who.UNIT),
                new Item(900, "web.group.system", "accounts.people.title", "/staff/people", Who.ADMIN));
    }
}
