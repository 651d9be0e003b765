package ruhui.notifications;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.audit.AuditLog;
import ruhui.notifications.LogScreens.Filter;
import ruhui.shared.Actor;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// Sends all that did not arrive again: first a page that says what, then the deed.
@Controller
@RequestMapping("/staff/notifications/again")
@Allow(Who.ADMIN)
class AgainController {

    private final Again again;
    private final Messages messages;
    private final Gates gates;
    private final Seeking seeking;
    private final AuditLog audit;

    AgainController(Again again, Messages messages, Gates gates, Seeking seeking, AuditLog audit) {
        this.again = again;
        this.messages = messages;
        this.gates = gates;
        this.seeking = seeking;
        this.audit = audit;
    }

    @GetMapping
    ModelAndView check(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String to) {
        var filter = Filter.of(channel, state, kind, to);
        return Show.page("notifications/again-all", new Again.AgainAll(filter, again.again(seeking.of(filter))));
    }

    @PostMapping
    @Transactional
    public ModelAndView send(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unknown,
            Actor.Staff me) {
        var filter = Filter.of(channel, state, kind, to);
        var sent = again.againIds(seeking.of(filter), !unknown.isEmpty()).stream()
                .filter(messages::sendAgain)
                .count();
        if (sent == 0) {
            throw new Refused("notifications.refused.none");
        }
        gates.open(Channel.SMS);
        gates.open(Channel.EMAIL);
        audit.note(me, "notifications.act.again-all", "messages", Map.of("count", "" + sent));
        return Show.next("/staff/notifications", "notifications.again-all");
    }
}
