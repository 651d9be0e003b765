package ruhui.membership;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a stranger may know of a certificate's worth today.
enum Standing {
    NORMAL("done"),
    TO_RENEW("you"),
    SUPERSEDED("off"),
    /// What was paid for it was taken back.
    UNPAID("bad"),
    UNKNOWN("off");

    private final String tag;

    Standing(String tag) {
        this.tag = tag;
    }

    /// `to` is the last day on the certificate; the unit may have paid for more since.
    static Standing on(LocalDate today, LocalDate to, boolean takenBack, @Nullable LocalDate paidUntil) {
        if (takenBack) {
            return MemberState.on(today, paidUntil) == MemberState.NORMAL ? SUPERSEDED : UNPAID;
        }
        if (!today.isAfter(to)) {
            return NORMAL;
        }
        return MemberState.on(today, paidUntil) == MemberState.NORMAL ? SUPERSEDED : TO_RENEW;
    }

    public String key() {
        return "membership.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The class of its colour.
    public String tag() {
        return tag;
    }
}
