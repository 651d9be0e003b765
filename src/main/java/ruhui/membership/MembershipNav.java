package ruhui.membership;

import java.util.List;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Who;

/// The list of members, for the staff who work on cases.
@Component
class MembershipNav implements Nav {

    @Override
    public List<Item> items() {
        return List.of(new Item(
                510,
                "web.group.members",
                "membership.members.title",
                "/staff/members",
                Who.PRELIMINARY,
                Who.FORMAL,
                Who.FINANCE,
                Who.MAILING,
                Who.ADMIN));
    }
}
