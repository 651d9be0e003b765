package ruhui.finance;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the workbench of finance and its statements hang.
@Component
class FinanceNav implements Nav {

    private static final String MONEY = "web.group.money";

    @Override
    public List<Item> items() {
        return List.of(
                new Item(300, MONEY, "finance.nav", "/staff/finance", Who.FINANCE),
                new Item(390, MONEY, "finance.nav.statement", "/staff/statements", Who.FINANCE));
    }
}
