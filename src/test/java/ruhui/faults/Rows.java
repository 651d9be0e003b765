package ruhui.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruhui.faults.Careless.Check;
import ruhui.faults.Halts.Point;

/// All rows, by name. Those of `NOW` are played in every run of the tests.
final class Rows {

    static final Map<String, Row> ALL = new LinkedHashMap<>();

    static {
        ALL.put("P1-forged", CallBackRows::forged);
        ALL.put("P2-probed", CallBackRows::probed);
        ALL.put("P3-replayed", CallBackRows::replayed);
        ALL.put("P4-at-once", CallBackRows::atOnce);
        ALL.put("P5-surplus", OrderRows::surplus);
        ALL.put("P6-late", OrderRows::late);
        ALL.put("P7-untrue", CallBackRows::untrue);
        ALL.put("P8-silent", CallBackRows::silent);
        ALL.put("P9-unanswered", OrderRows::unanswered);
        ALL.put("P9-silent", OrderRows::silent);
        ALL.put("P10-hearing-received", KillRows.hearing(Point.RECEIVED));
        ALL.put("P10-hearing-verified", KillRows.hearing(Point.VERIFIED));
        ALL.put("P10-hearing-before-commit", KillRows.hearing(Point.BEFORE_COMMIT));
        ALL.put("P10-hearing-after-commit", KillRows.hearing(Point.AFTER_COMMIT));
        ALL.put("P10-hearing-before-answer", KillRows.hearing(Point.BEFORE_ANSWER));
        ALL.put("P10-hearing-after-answer", KillRows.hearing(Point.AFTER_ANSWER));
        ALL.put("P10-asking-before-send", KillRows.asking(Point.BEFORE_SEND));
        ALL.put("P10-asking-after-send", KillRows.asking(Point.AFTER_SEND));
        ALL.put("P10-asking-before-commit", KillRows.asking(Point.BEFORE_COMMIT));
        ALL.put("P10-asking-after-commit", KillRows.asking(Point.AFTER_COMMIT));
        ALL.put("P10-following-before-send", KillRows.following(Point.BEFORE_SEND));
        ALL.put("P10-following-after-send", KillRows.following(Point.AFTER_SEND));
        ALL.put("P10-following-before-commit", KillRows.following(Point.BEFORE_COMMIT));
        ALL.put("P11-other-codes", OrderRows::otherCodes);
        ALL.put("P12-closes-code", TransferRows::closesCode);
        ALL.put("P12-paid-both-ways", TransferRows::paidBothWays);
        ALL.put("P12-unknown", TransferRows::unknown);
        ALL.put("P12-two-confirm", TransferRows::twoConfirm);
        ALL.put("P13-silent", RefundRows::silent);
        ALL.put("P13-lost", RefundRows::lost);
        ALL.put("P13-abnormal", RefundRows::abnormal);
        ALL.put("P5-out-of-order", RefundRows::outOfOrder);
        ALL.put("P17-in-earnest", StartRows::inEarnest);
        ALL.put("A7-incomplete", StartRows::incomplete);
        ALL.put("strangers", OrderRows::strangers);
        ALL.put("off-signature", without(Check.SIGNATURE, CallBackRows::forged));
        ALL.put("off-age", without(Check.AGE, CallBackRows::replayed));
        ALL.put("off-amount", without(Check.AMOUNT, CallBackRows::untrue));
        ALL.put("off-uniqueness", without(Check.UNIQUENESS, CallBackRows::replayed));
        ALL.put("off-ownership", without(Check.OWNERSHIP, OrderRows::strangers));
    }

    /// Whether the books are to agree after a row: not when it shows what happens without a check.
    static boolean agrees(String name) {
        return !name.startsWith("off-");
    }

    /// Without the check this row must break, or the check is worth nothing, or the row.
    private static Row without(Check check, Row row) {
        return theatre -> {
            theatre.checkOff(check.name());
            try {
                row.play(theatre);
            } catch (AssertionError broken) {
                return;
            }
            throw new AssertionError("nobody noticed that the check of " + check + " was off");
        };
    }

    /// Within a minute and a half together, and at least one of each kind.
    static final List<String> NOW = List.of(
            "P1-forged",
            "P2-probed",
            "P3-replayed",
            "P4-at-once",
            "P7-untrue",
            "P9-unanswered",
            "P10-hearing-before-commit",
            "P10-asking-after-send",
            "P11-other-codes",
            "P12-closes-code",
            "P12-paid-both-ways",
            "P13-lost",
            "P5-out-of-order",
            "strangers",
            "off-signature",
            "off-age",
            "off-amount",
            "off-uniqueness",
            "off-ownership");

    private Rows() {}
}
