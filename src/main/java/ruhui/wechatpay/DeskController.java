package ruhui.wechatpay;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance sees each day whether WeChat's book and ours are the same, and settles what is not.
@Controller
@RequestMapping("/staff/wechat")
@Allow(Who.FINANCE)
class DeskController {

    private static final String HERE = "/staff/wechat";
    private static final int LONGEST_NOTE = 200;

    private final DeskScreens screens;
    private final Bills bills;
    private final BillStore store;
    private final Doubts doubts;
    private final Orders orders;
    private final OrderStore orderStore;
    private final Cashier cashier;

    DeskController(
            DeskScreens screens,
            Bills bills,
            BillStore store,
            Doubts doubts,
            Orders orders,
            OrderStore orderStore,
            Cashier cashier) {
        this.screens = screens;
        this.bills = bills;
        this.store = store;
        this.doubts = doubts;
        this.orders = orders;
        this.orderStore = orderStore;
        this.cashier = cashier;
    }

    @GetMapping
    ModelAndView days(Actor.Staff me) {
        return Show.page("wechatpay/days", screens.days(me, Fields.empty()));
    }

    @GetMapping("/days/{day}")
    ModelAndView day(@PathVariable LocalDate day, Actor.Staff me) {
        return Show.page("wechatpay/day", screens.day(day, me, null, Fields.empty()));
    }

    @PostMapping("/days/{day}/fetch")
    ModelAndView fetch(@PathVariable LocalDate day, Actor.Staff me) {
        screens.day(day, me, null, Fields.empty());
        bills.fetch(day);
        return Show.next(HERE + "/days/" + day);
    }

    @PostMapping("/differences/{id}/ask")
    ModelAndView ask(@PathVariable UUID id) {
        bills.ask(id);
        return Show.next(HERE + "/days/" + store.difference(id).day());
    }

    @PostMapping("/differences/{id}/explain")
    ModelAndView explain(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var day = store.difference(id).day();
        var note = fields.required("note", LONGEST_NOTE, "wechatpay.note.empty");
        if (fields.wrong()) {
            return Show.invalid("wechatpay/day", screens.day(day, me, id, fields));
        }
        bills.explain(id, note, me);
        return Show.next(HERE + "/days/" + day, "wechatpay.explained");
    }

    /// Money that did not fit: to where money of unknown units lies, or put aside.
    @PostMapping("/doubts/{id}")
    ModelAndView settle(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var note = fields.required("note", LONGEST_NOTE, "wechatpay.note.empty");
        if (fields.wrong()) {
            return Show.invalid("wechatpay/days", screens.days(me, fields));
        }
        orders.settle(id, note, me);
        return Show.next(HERE, "wechatpay.settled");
    }

    /// A result nobody knows: asked for once more at once.
    @PostMapping("/orders/{id}/ask")
    ModelAndView look(@PathVariable UUID id) {
        cashier.follow(orderStore.find(id).orElseThrow(NotFound::new).id());
        return Show.next(HERE, "wechatpay.asked");
    }
}
