package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Role;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// The log of all messages, and the way to send one again.
@Controller
@RequestMapping("/staff/notifications")
@Allow({Who.ADMIN, Who.FORMAL, Who.PRELIMINARY})
class LogController {

    private static final Duration RECENT = Duration.ofDays(1);

    private final LogScreens screens;
    private final HealthScreens health;
    private final ReportScreens reports;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Seeking seeking;
    private final AuditLog audit;
    private final Clock clock;

    LogController(
            LogScreens screens,
            HealthScreens health,
            ReportScreens reports,
            Messages messages,
            Deliveries deliveries,
            Seeking seeking,
            AuditLog audit,
            Clock clock) {
        this.screens = screens;
        this.health = health;
        this.reports = reports;
        this.messages = messages;
        this.deliveries = deliveries;
        this.seeking = seeking;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView log(
            Actor.Staff me,
            Lang lang,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page) {
        var filter = LogScreens.Filter.of(channel, state, kind, to);
        return Show.page(
                "notifications/log",
                screens.log(
                        health(lang),
                        filter,
                        seeking.of(filter),
                        Math.clamp(page, 1, 10_000),
                        me.may(Role.ADMIN),
                        lang));
    }

    @GetMapping("/report")
    ModelAndView report() {
        return Show.page("notifications/report", reports.report());
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView message(Lang lang, @PathVariable UUID id) {
        return Show.page("notifications/message", screens.sheet(id, lang).orElseThrow(NotFound::new));
    }

    @GetMapping("/{id}/again")
    ModelAndView again(Lang lang, @PathVariable UUID id) {
        var sheet = screens.sheet(id, lang).orElseThrow(NotFound::new);
        mustGo(sheet);
        return Show.page("notifications/again", sheet);
    }

    @PostMapping("/{id}/again")
    ModelAndView sendAgain(Actor.Staff me, Lang lang, @PathVariable UUID id) {
        var sheet = screens.sheet(id, lang).orElseThrow(NotFound::new);
        mustGo(sheet);
        if (!messages.sendAgain(id)) {
            throw new Refused("notifications.refused.state");
        }
        audit.note(
                me,
                "notifications.act.again",
                "message " + id,
                Map.of("to", sheet.line().to()));
        return Show.next("/staff/notifications/" + id, "notifications.again");
    }

    private void mustGo(LogScreens.Sheet sheet) {
        if (!sheet.mayGoAgain()) {
            throw new Refused("notifications.refused.state");
        }
        if (!deliveries
                .transport(sheet.line().channel())
                .isReadyFor(sheet.line().kind())) {
            throw new Refused("notifications.refused.off");
        }
    }

    private List<HealthScreens.Health> health(Lang lang) {
        return Stream.of(Channel.SMS, Channel.EMAIL)
                .map(channel -> health.health(
                        channel, deliveries.transport(channel), clock.instant().minus(RECENT), lang))
                .toList();
    }
}
