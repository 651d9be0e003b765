package ruhui.membership;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether the dues of a member cover today. Nobody sets it: it follows from what was paid and what day it is.
public enum MemberState {
    NORMAL("done"),
    TO_RENEW("you"),
    /// What it had paid was taken back.
    UNPAID("bad");

    private final String tag;

    MemberState(String tag) {
        this.tag = tag;
    }

    /// The last paid day still counts.
    static MemberState on(LocalDate today, @Nullable LocalDate paidUntil) {
        if (paidUntil == null) {
            return UNPAID;
        }
        return today.isAfter(paidUntil) ? TO_RENEW : NORMAL;
    }

    /// The key of its word in the texts.
    public String key() {
        return "membership.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The class of its colour.
    public String tag() {
        return tag;
    }
}
