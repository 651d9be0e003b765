package ruhui.invoicing;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the pages about invoices hang.
@Component
class InvoicingNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(60, "", "invoicing.nav", "/unit/invoices", Who.UNIT),
                new Item(330, "web.group.money", "invoicing.nav.desk", "/staff/invoices", Who.FINANCE),
                new Item(335, "web.group.money", "invoicing.nav.register", "/staff/register", Who.FINANCE));
    }
}
