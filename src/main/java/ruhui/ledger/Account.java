package ruhui.ledger;

import java.util.Locale;

/// Where money can be. What the association has is written above zero, what it owes or earned below.
public enum Account {
    /// In its bank account.
    BANK,
    /// With WeChat Pay.
    WECHAT,
    /// Charged to a unit and not yet paid.
    RECEIVABLE,
    /// Arrived from a unit and not used for anything yet.
    CREDIT,
    /// Arrived from nobody knows which unit.
    UNALLOCATED,
    /// To be sent back to its payer.
    REFUND_DUE,
    INCOME_DUES,
    INCOME_OTHER;

    /// The key of its name in the texts.
    public String key() {
        return "dues.book.account." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
