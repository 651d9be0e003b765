package ruhui.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// Where the log stands in the staff's navigation.
@Component
class AuditNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(new Item(950, "web.group.system", "audit.log", "/staff/audit", Who.AUDITOR, Who.ADMIN));
    }
}
