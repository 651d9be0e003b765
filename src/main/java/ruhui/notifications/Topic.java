package ruhui.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a message in the box is about; a new kind does not compile until it is decided here.
enum Topic {
    APPLICATION,
    PAPERS,
    MONEY,
    DOCUMENTS,
    ACCOUNT;

    static Topic of(Kind kind) {
        return switch (kind) {
            case SUBMITTED, RETURNED, REJECTED, WITHDRAWN, PASSED, PASSED_NOTE, CORRECT, NOT_ADMITTED, ENDED ->
                APPLICATION;
            case SEND_PAPERS, SEND_PAPERS_AGAIN, PAPERS_MISSING, PAPERS_RECEIVED -> PAPERS;
            case FEE_DUE,
                    TRANSFER_REPORTED,
                    TRANSFER_REFUSED,
                    TRANSFER_SHORT,
                    DUES_REOPENED,
                    JOINED,
                    CHARGED,
                    PAY_LINK,
                    SURPLUS -> MONEY;
            case CERTIFICATE, RECEIPT, MAILED, PARCEL_CORRECTED, INVOICE_ISSUED, INVOICE_RETURNED, PAPER_VOID ->
                DOCUMENTS;
            case CODE, TAKEN, RESET, INITIAL_PASSWORD, PASSWORD_CHANGED, CONTACT_CHANGED -> ACCOUNT;
            case SECOND_STEP_ON, SECOND_STEP_OFF, NEW_BROWSER, DIGEST, TEST -> ACCOUNT;
        };
    }

    List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> of(kind) == this).toList();
    }

    String key() {
        return "notifications.topic." + name().toLowerCase(Locale.ROOT);
    }
}
