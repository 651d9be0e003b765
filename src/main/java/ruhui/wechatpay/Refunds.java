package ruhui.wechatpay;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.Ruhui;
import ruhui.audit.AuditLog;
import ruhui.dues.Payments;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.wechatpay.Provider.Return;

/// The one door through which refunds change. The books move with them: set aside with the approval, gone when the
/// provider says so, ours again when it does not happen.
@Service
@Transactional
class Refunds {

    private static final int RANDOM_SIGNS = 14;
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RefundStore store;
    private final PaidList paid;
    private final Steps steps;
    private final Letters letters;
    private final Payments payments;
    private final Provider provider;
    private final AuditLog audit;
    private final Clock clock;

    Refunds(
            RefundStore store,
            PaidList paid,
            Steps steps,
            Letters letters,
            Payments payments,
            Provider provider,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.paid = paid;
        this.steps = steps;
        this.letters = letters;
        this.payments = payments;
        this.provider = provider;
        this.audit = audit;
        this.clock = clock;
    }

    UUID request(String transaction, long fen, String reason, Actor.Staff by) {
        var money = paid.find(transaction);
        store.reserve(transaction);
        if (store.claimed(transaction) + fen > money.fen()) {
            throw new Refused("wechatpay.refused.too-much");
        }
        var returning = new Provider.Returning(number(), money.number(), fen, money.fen(), reason);
        var refund = new Refund(
                Ids.next(),
                returning,
                transaction,
                money.unit(),
                money.booked(),
                by.account(),
                0,
                new RefundStage.Requested());
        store.add(refund, by);
        paid.settleSurplus(money.booked(), by);
        remember(refund, "Request", "", refund, by);
        audit.note(
                by,
                "wechatpay.act.request",
                "refund " + refund.number(),
                Map.of("amount", ruhui.shared.Money.shown(fen), "reason", reason));
        return refund.id();
    }

    /// Refused when a colleague was faster, or when it is not this person's to do.
    void perform(RefundCommand command, UUID id, Actor by) {
        if (!move(store.lock(id), command, by)) {
            throw new Refused("wechatpay.refused.moved");
        }
    }

    /// A call-back: the same letter is read once.
    void hear(String letter, Return said) {
        if (letters.isFirst(letter, "refund")) {
            hear(said);
        }
    }

    /// What the provider says of a refund. A number that is not ours is left to the daily bill.
    void hear(Return said) {
        store.lock(said.refundNumber())
                .filter(refund -> said.fen() == refund.returning().fen())
                .ifPresent(refund -> {
                    store.account(refund.id(), said.account());
                    move(refund, command(said), new Actor.System());
                });
    }

    boolean allows(RefundCommand command, Refund refund, Actor by) {
        return command.mayComeFrom(by, refund) && refund.next(command).isPresent();
    }

    private RefundCommand command(Return said) {
        return switch (said.status()) {
            case "SUCCESS" ->
                new RefundCommand.SeeDone(LocalDate.ofInstant(said.succeededAt().orElse(clock.instant()), Ruhui.ZONE));
            case "CLOSED" -> new RefundCommand.SeeClosed();
            case "ABNORMAL" -> new RefundCommand.SeeAbnormal();
            default -> new RefundCommand.SeeProcessing();
        };
    }

    private boolean move(Refund before, RefundCommand command, Actor by) {
        if (!command.mayComeFrom(by, before)) {
            throw command instanceof RefundCommand.ByAnother
                    ? new Refused("wechatpay.refused.same-person")
                    : new NotFound();
        }
        var next = before.next(command);
        next.map(before::at).ifPresent(after -> {
            store.change(
                    after,
                    command instanceof RefundCommand.ByAnother && by instanceof Actor.Staff staff
                            ? Optional.of(staff)
                            : Optional.empty());
            book(before, after, by);
            remember(before, command.getClass().getSimpleName(), before.stage().name(), after, by);
            if (!(by instanceof Actor.System)) {
                audit.note(
                        by,
                        "wechatpay.act." + command.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                        "refund " + after.number(),
                        Map.of("said", after.stage().said()));
            }
        });
        return next.isPresent();
    }

    private void book(Refund before, Refund after, Actor by) {
        switch (after.stage()) {
            case RefundStage.Sending _
            when before.stage() instanceof RefundStage.Requested ->
                payments.setAside(
                        after.id(),
                        after.booked(),
                        after.returning().fen(),
                        after.returning().reason(),
                        by);
            case RefundStage.Done(var on, var _) -> payments.refunded(after.id(), on, by);
            case RefundStage.Kept(var reason) -> payments.kept(after.id(), reason, by);
            case RefundStage _ -> {}
        }
    }

    private void remember(Refund refund, String command, String from, Refund after, Actor by) {
        steps.remember(
                refund.id(),
                command,
                from,
                after.stage().name(),
                Map.of("number", refund.number(), "said", after.stage().said()),
                by);
    }

    private String number() {
        var prefix = provider.merchant().map(Merchant::prefix).orElse("RH");
        var number = new StringBuilder(prefix)
                .append('R')
                .append(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock)));
        RANDOM.ints(RANDOM_SIGNS, 0, SIGNS.length()).forEach(sign -> number.append(SIGNS.charAt(sign)));
        return number.toString();
    }
}
