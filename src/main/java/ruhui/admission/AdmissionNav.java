package ruhui.admission;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// The ways to the pages of this module.
@Component
class AdmissionNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(
                new Item(10, "", "admission.nav.progress", "/unit", Who.UNIT),
                new Item(12, "", "admission.nav.form", "/unit/form", Who.UNIT),
                new Item(20, "web.group.review", "admission.nav.papers", "/staff/papers", Who.FORMAL),
                new Item(30, "web.group.review", "admission.nav.formal", "/staff/formal", Who.FORMAL),
                new Item(
                        40,
                        "web.group.review",
                        "admission.nav.cases",
                        "/staff/cases",
                        Who.PRELIMINARY,
                        Who.FORMAL,
                        Who.FINANCE,
                        Who.MAILING,
                        Who.ADMIN));
    }
}
