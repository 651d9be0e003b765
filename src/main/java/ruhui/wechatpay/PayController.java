package ruhui.wechatpay;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.web.Allow;
import ruhui.web.Show;
import ruhui.web.Who;

/// A unit pays by WeChat. Its forms carry no token of their own, because the provider is asked while they are answered:
/// asking for a code twice gives the same code.
@Controller
@RequestMapping("/unit/dues/wechat")
@Allow(Who.UNIT)
class PayController {

    private static final String HERE = "/unit/dues/wechat";

    private final PayScreens screens;
    private final Cashier cashier;
    private final Agenda agenda;
    private final Provider provider;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PayController(
            PayScreens screens,
            Cashier cashier,
            Agenda agenda,
            Provider provider,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.screens = screens;
        this.cashier = cashier;
        this.agenda = agenda;
        this.provider = provider;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView pay(
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestHeader(value = "User-Agent", defaultValue = "") String browser,
            Actor.Unit me,
            Lang lang) {
        if (provider.merchant().isEmpty()) {
            return Show.next("/unit/dues");
        }
        return Show.page("wechatpay/pay", watched(screens.pay(me.unit(), lang, asked, browser)));
    }

    @GetMapping("/orders/{id}")
    ModelAndView record(
            @PathVariable UUID id,
            @RequestHeader(value = "User-Agent", defaultValue = "") String browser,
            Actor.Unit me,
            Lang lang) {
        return Show.page("wechatpay/pay", screens.record(me.unit(), id, lang, browser));
    }

    /// What the script asks: the page is fetched anew when the key is another one.
    @GetMapping("/status")
    ResponseEntity<Map<String, String>> status(Actor.Unit me, Lang lang) {
        return ResponseEntity.ok(
                Map.of("key", watched(screens.pay(me.unit(), lang, false, "")).key()));
    }

    @PostMapping("/code")
    ModelAndView code(Actor.Unit me) {
        cashier.code(me);
        return Show.next(HERE);
    }

    @PostMapping("/{order}/new")
    ModelAndView another(@PathVariable UUID order, Actor.Unit me) {
        cashier.another(order, me);
        return Show.next(HERE);
    }

    @PostMapping("/{order}/paid")
    ModelAndView paid(@PathVariable UUID order, Actor.Unit me) {
        cashier.claim(order, me);
        return Show.next(HERE + "?asked=true");
    }

    @PostMapping("/link")
    ModelAndView link(Actor.Unit me) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new PayLinkWanted(me.unit(), HERE, clock.instant())));
        return Show.next(HERE, "wechatpay.link");
    }

    private PayScreens.Pay watched(PayScreens.Pay page) {
        if (page.state().moves() && page.order() != null) {
            agenda.seen(page.order().id());
        }
        return page;
    }
}
