package ruhui.notifications;

import java.util.Locale;

/// For whom a kind of message is; a new kind does not compile until it is decided here.
enum Audience {
    /// Whoever holds the number, mailbox or account, person or unit.
    HOLDER,
    /// The external contact by text and e-mail, and the person who applied in site.
    APPLICANT,
    /// The external contact by text and e-mail, and everybody who signs in for the unit in site.
    UNIT,
    /// A colleague of the secretariat.
    STAFF;

    static Audience of(Kind kind) {
        return switch (kind) {
            case CODE, TAKEN, RESET, PASSWORD_CHANGED, CONTACT_CHANGED, SECOND_STEP_ON, SECOND_STEP_OFF -> HOLDER;
            case INITIAL_PASSWORD, NEW_BROWSER -> HOLDER;
            case SUBMITTED, RETURNED, REJECTED, WITHDRAWN, PASSED, PASSED_NOTE -> APPLICANT;
            case SEND_PAPERS, SEND_PAPERS_AGAIN, PAPERS_MISSING, PAPERS_RECEIVED, CORRECT, NOT_ADMITTED, ENDED -> UNIT;
            case FEE_DUE, TRANSFER_REPORTED, TRANSFER_REFUSED, TRANSFER_SHORT, DUES_REOPENED, PAY_LINK, JOINED -> UNIT;
            case CERTIFICATE, RECEIPT, MAILED, PARCEL_CORRECTED, INVOICE_ISSUED, INVOICE_RETURNED, PAPER_VOID -> UNIT;
            case CHARGED, SURPLUS -> UNIT;
            case DIGEST, TEST -> STAFF;
        };
    }

    String key() {
        return "notifications.audience." + name().toLowerCase(Locale.ROOT);
    }
}
