package ruhui.bank;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the pages about bank statements hang.
@Component
class BankNav implements Nav {

    private static final String MONEY = "web.group.money";

    @Override
    public List<Item> items() {
        return List.of(
                new Item(312, MONEY, "bank.nav", "/staff/bank", Who.FINANCE),
                new Item(314, MONEY, "bank.nav.suspense", "/staff/suspense", Who.FINANCE));
    }
}
