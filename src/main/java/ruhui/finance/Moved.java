package ruhui.finance;

import ruhui.ledger.Account;

/// An account over a month, as people read it: what the association owes counts above zero like what it has.
public record Moved(Account account, long opening, long more, long less) {

    public long closing() {
        return opening + more - less;
    }

    /// A line of the ledger, turned so that more is more.
    static long sign(Account account) {
        return switch (account) {
            case BANK, WECHAT, RECEIVABLE -> 1;
            case CREDIT, UNALLOCATED, REFUND_DUE, INCOME_DUES, INCOME_OTHER -> -1;
        };
    }
}
