package ruhui.dues;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the pages about dues hang.
@Component
class DuesNav implements Nav {

    private static final String MONEY = "web.group.money";

    @Override
    public List<Item> items() {
        return List.of(
                new Item(30, "", "dues.nav", "/unit/dues", Who.UNIT),
                new Item(310, MONEY, "dues.nav.transfers", "/staff/transfers", Who.FINANCE),
                new Item(320, MONEY, "dues.nav.charges", "/staff/charges", Who.FINANCE),
                new Item(330, MONEY, "dues.nav.surplus", "/staff/surplus", Who.FINANCE),
                new Item(340, MONEY, "dues.nav.journal", "/staff/journal", Who.FINANCE));
    }
}
