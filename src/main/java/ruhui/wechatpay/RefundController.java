package ruhui.wechatpay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Money;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance sends money back: one asks, another approves, the provider does it.
@Controller
@RequestMapping("/staff/refunds")
@Allow(Who.FINANCE)
class RefundController {

    private static final String HERE = "/staff/refunds";
    private static final String FORM = "wechatpay/refund-form";
    private static final String ONE = "wechatpay/refund";
    private static final int LONGEST_REASON = 80;

    private final RefundScreens screens;
    private final Refunds refunds;
    private final Returns returns;
    private final PaidList paid;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefundController(
            RefundScreens screens,
            Refunds refunds,
            Returns returns,
            PaidList paid,
            TransactionTemplate transaction,
            Clock clock) {
        this.screens = screens;
        this.refunds = refunds;
        this.returns = returns;
        this.paid = paid;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView desk(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String words,
            Actor.Staff me) {
        return Show.page("wechatpay/refunds", screens.desk(show.equals("ended"), words, me));
    }

    @GetMapping("/new/{transaction}")
    ModelAndView form(@PathVariable String transaction) {
        var page = screens.form(transaction, Fields.empty());
        var free = page.arrived() == null ? 0 : page.arrived().freeFen();
        page.fields().propose("amount", Money.plain(Math.min(free > 0 ? free : page.mostFen(), page.mostFen())));
        return Show.page(FORM, page);
    }

    @PostMapping("/new/{transaction}")
    ModelAndView request(
            @PathVariable String transaction, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var page = screens.form(transaction, fields);
        var fen = Money.parse(fields.value("amount")).orElse(0L);
        if (fen <= 0) {
            fields.wrong("amount", Problem.of("wechatpay.refund.amount.empty"));
        } else if (fen > page.mostFen()) {
            fields.wrong("amount", Problem.of("wechatpay.refund.amount.most", Money.shown(page.mostFen())));
        }
        var reason = fields.required("reason", LONGEST_REASON, "wechatpay.refund.reason.empty");
        if (fields.wrong()) {
            return Show.invalid(FORM, page);
        }
        return Show.next(HERE + "/" + refunds.request(transaction, fen, reason, me), "wechatpay.requested");
    }

    /// The surplus stays as the unit's credit.
    @PostMapping("/surplus/{booked}/keep")
    ModelAndView keepCredit(@PathVariable UUID booked, Actor.Staff me) {
        paid.settleSurplus(booked, me);
        return Show.next(HERE, "wechatpay.credit");
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor.Staff me) {
        return Show.page(ONE, screens.one(id, me, Fields.empty()));
    }

    @PostMapping("/{id}/approve")
    ModelAndView approve(@PathVariable UUID id, Actor.Staff me) {
        refunds.perform(new RefundCommand.Approve(), id, me);
        return Show.next(HERE + "/" + id, "wechatpay.approved");
    }

    @PostMapping("/{id}/decline")
    ModelAndView decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return with(id, typed, me, "declined", RefundCommand.Decline::new);
    }

    @PostMapping("/{id}/again")
    ModelAndView again(@PathVariable UUID id, Actor.Staff me) {
        refunds.perform(new RefundCommand.SendAgain(), id, me);
        return Show.next(HERE + "/" + id, "wechatpay.approved");
    }

    @PostMapping("/{id}/by-hand")
    ModelAndView byHand(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return with(id, typed, me, "by-hand", how -> new RefundCommand.PayByHand(LocalDate.now(clock), how));
    }

    /// What the provider said when it refused was only a hint: it is asked once more before the money is ours again.
    @PostMapping("/{id}/keep")
    ModelAndView keep(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        if (!Fields.typed(typed).value("reason").isBlank()) {
            returns.follow(id);
        }
        return with(id, typed, me, "kept", RefundCommand.Keep::new);
    }

    /// Asks the provider now.
    @PostMapping("/{id}/ask")
    ModelAndView ask(@PathVariable UUID id) {
        returns.follow(id);
        return Show.next(HERE + "/" + id);
    }

    private ModelAndView with(
            UUID id,
            MultiValueMap<String, String> typed,
            Actor.Staff me,
            String done,
            java.util.function.Function<String, RefundCommand> command) {
        var fields = Fields.typed(typed);
        var reason = fields.required("reason", LONGEST_REASON, "wechatpay.refund.reason.empty");
        if (fields.wrong()) {
            return Show.invalid(ONE, screens.one(id, me, fields));
        }
        transaction.executeWithoutResult(_ -> refunds.perform(command.apply(reason), id, me));
        return Show.next(HERE + "/" + id, "wechatpay." + done);
    }
}
