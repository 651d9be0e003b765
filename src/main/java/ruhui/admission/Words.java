package ruhui.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ruhui.admission.Screens.Tag;
import ruhui.admission.Stage.AwaitingActivation;
import ruhui.admission.Stage.AwaitingPapers;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Corrections;
import ruhui.admission.Stage.FormalReview;
import ruhui.admission.Stage.Joined;
import ruhui.admission.Stage.PapersMissing;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Welcomed;
import ruhui.admission.Stage.Withdrawn;
import ruhui.calendar.Dates;
import ruhui.calendar.WorkingCalendar;
import ruhui.couriers.Carrier;
import ruhui.couriers.Carriers;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// How things are said to one reader today. Colours say whose turn it is, seen from that reader.
record Words(Lang lang, LocalDate today, WorkingCalendar calendar) {

    String t(String key, Object... args) {
        return Texts.of(lang, "admission." + key, args);
    }

    Screens.Tag due(LocalDate day) {
        var late = late(day);
        if (late > 0) {
            return new Screens.Tag("bad", t("due.late", late));
        }
        return day.equals(today)
                ? new Screens.Tag("you", t("due.today"))
                : new Screens.Tag("off", t("due.by", day(day)));
    }

    String day(LocalDate day) {
        return new Dates(lang).shortDay(day);
    }

    String longDay(LocalDate day) {
        return new Dates(lang).day(day);
    }

    String day(Instant moment) {
        return new Dates(lang).shortDay(moment);
    }

    String moment(Instant moment) {
        return new Dates(lang).fullMoment(moment);
    }

    /// “还剩 9 天” or “已过 2 天”.
    String left(LocalDate until) {
        var days = ChronoUnit.DAYS.between(today, until);
        if (days == 0) {
            return t("left.today");
        }
        return days > 0 ? t("left.days", days) : t("left.over", -days);
    }

    /// Working days past a promise; 0 while it holds.
    int late(LocalDate by) {
        return today.isAfter(by) ? Math.max(1, calendar.between(by, today)) : 0;
    }

    String carrier(Parcel parcel) {
        return Carriers.find(parcel.carrier())
                .map((Carrier carrier) -> carrier.name(lang))
                .orElse(parcel.carrier());
    }

    Tag tag(Stage stage, boolean staff) {
        return new Tag(staff ? staffColour(stage) : unitColour(stage), Texts.of(lang, stage.key()));
    }

    private static String unitColour(Stage stage) {
        return switch (stage) {
            case AwaitingActivation _, AwaitingPapers _, PapersMissing _, Corrections _, AwaitingPayment _ -> "you";
            case PapersSent _, ConfirmingTransfer _ -> "third";
            case FormalReview _ -> "other";
            case Joined _, Welcomed _ -> "done";
            case Rejected _ -> "bad";
            case Withdrawn _ -> "off";
        };
    }

    private static String staffColour(Stage stage) {
        return switch (stage) {
            case FormalReview _, ConfirmingTransfer _, Joined _ -> "you";
            case AwaitingActivation _, AwaitingPapers _, PapersMissing _, Corrections _, AwaitingPayment _ -> "other";
            case PapersSent _ -> "third";
            case Welcomed _ -> "done";
            case Rejected _ -> "bad";
            case Withdrawn _ -> "off";
        };
    }
}
