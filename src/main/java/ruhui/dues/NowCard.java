package ruhui.dues;

import java.time.LocalDate;
import ruhui.calendar.Dates;
import ruhui.dues.Situation.Cancelled;
import ruhui.dues.Situation.NothingYet;
import ruhui.dues.Situation.SentBack;
import ruhui.dues.Situation.Settled;
import ruhui.dues.Situation.Short;
import ruhui.dues.Situation.ToPay;
import ruhui.dues.Situation.Waiting;
import ruhui.dues.UnitScreens.Now;
import ruhui.shared.Lang;
import ruhui.shared.Money;
import ruhui.shared.Texts;

/// The words for a situation: whose turn it is, what to do, by when.
record NowCard(Lang lang, Dates dates, LocalDate today, int transferDays) {

    Now of(Situation situation) {
        return switch (situation) {
            case NothingYet _ -> new Now("off", "", t("dues.none.title"), t("dues.none.text"), null);
            case ToPay(var charge) ->
                yours(
                        "mine",
                        t(charge.isDues() ? "dues.now.pay" : "dues.now.pay.other", Money.shown(charge.missingFen())),
                        until(charge),
                        "dues.report");
            case Waiting(var transfer) -> waiting(transfer);
            case SentBack(var _, var refused) ->
                yours(
                        "bad",
                        t("dues.now.refused"),
                        t("dues.now.refused.text", refused.reason(lang)),
                        "dues.report.again");
            case Short(var charge, var arrived) ->
                yours(
                        "mine",
                        t("dues.now.short", Money.shown(charge.missingFen())),
                        t("dues.short", Money.shown(arrived), Money.shown(charge.missingFen()), charge.remarkCode()),
                        "dues.report.rest");
            case Settled(var charge, var on) ->
                new Now(
                        "done",
                        t("dues.now.done"),
                        t("dues.now.settled"),
                        t("dues.now.settled.text", Money.shown(charge.fen()), dates.day(on)),
                        null);
            case Cancelled _ -> new Now("off", "", t("dues.now.cancelled"), t("dues.now.cancelled.text"), null);
        };
    }

    private Now waiting(TransferLine transfer) {
        var late = transfer.promisedOn().isBefore(today);
        var by = dates.day(transfer.promisedOn());
        return new Now(
                late ? "bad" : "third",
                t("dues.now.us"),
                transfer.stage() instanceof Stage.Partly partly
                        ? t("dues.now.partly", Money.shown(partly.fen()), Money.shown(transfer.fen() - partly.fen()))
                        : t("dues.now.reported", Money.shown(transfer.fen())),
                late ? t("dues.now.overdue.text", by) : t("dues.now.reported.text", transferDays, by),
                null);
    }

    private String until(Charge charge) {
        var key = charge.until().isBefore(today) ? "dues.now.late.text" : "dues.now.pay.text";
        return t(key, dates.day(charge.until()));
    }

    private Now yours(String tone, String what, String text, String act) {
        return new Now(tone, t("dues.now.you"), what, text, t(act));
    }

    private String t(String key, Object... args) {
        return Texts.of(lang, key, args);
    }
}
