package ruhui.notifications;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Every message there is, and the channels it takes. Lower `urgency` goes first when many wait.
enum Kind {
    CODE(0, Channel.SMS, Channel.EMAIL),
    TAKEN(0, Channel.SMS, Channel.EMAIL),
    RESET(0, Channel.EMAIL),
    PASSWORD_CHANGED(1, Channel.SMS, Channel.EMAIL),
    CONTACT_CHANGED(1, Channel.SMS, Channel.EMAIL),
    SECOND_STEP_ON(1, Channel.SMS, Channel.EMAIL),
    SECOND_STEP_OFF(1, Channel.SMS, Channel.EMAIL),
    NEW_BROWSER(1, Channel.EMAIL, Channel.INSITE),
    SUBMITTED(2, Channel.EMAIL, Channel.INSITE),
    RETURNED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    REJECTED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    WITHDRAWN(2, Channel.EMAIL, Channel.INSITE),
    PASSED(1, Channel.EMAIL),
    PASSED_NOTE(1, Channel.SMS, Channel.INSITE),
    INITIAL_PASSWORD(0, Channel.EMAIL),
    SEND_PAPERS(2, Channel.EMAIL, Channel.INSITE),
    SEND_PAPERS_AGAIN(2, Channel.EMAIL, Channel.INSITE),
    PAPERS_MISSING(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    PAPERS_RECEIVED(2, Channel.EMAIL, Channel.INSITE),
    CORRECT(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    FEE_DUE(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    TRANSFER_REPORTED(2, Channel.EMAIL, Channel.INSITE),
    TRANSFER_REFUSED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    DUES_REOPENED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    TRANSFER_SHORT(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    PAY_LINK(1, Channel.EMAIL),
    JOINED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    NOT_ADMITTED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    ENDED(2, Channel.EMAIL, Channel.INSITE),
    CERTIFICATE(2, Channel.EMAIL, Channel.INSITE),
    RECEIPT(2, Channel.EMAIL, Channel.INSITE),
    MAILED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    PARCEL_CORRECTED(1, Channel.SMS, Channel.EMAIL, Channel.INSITE),
    INVOICE_ISSUED(2, Channel.EMAIL, Channel.INSITE),
    INVOICE_RETURNED(1, Channel.EMAIL, Channel.INSITE),
    PAPER_VOID(1, Channel.EMAIL, Channel.INSITE),
    CHARGED(1, Channel.EMAIL, Channel.INSITE),
    SURPLUS(1, Channel.EMAIL, Channel.INSITE),
    DIGEST(2, Channel.EMAIL),
    TEST(1, Channel.EMAIL);

    private final int urgency;
    private final Set<Channel> channels;

    Kind(int urgency, Channel first, Channel... more) {
        this.urgency = urgency;
        this.channels = EnumSet.of(first, more);
    }

    int urgency() {
        return urgency;
    }

    boolean takes(Channel channel) {
        return channels.contains(channel);
    }

    /// passed-note: in texts, in addresses, in the settings of SMS templates.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key(String part) {
        return "notifications." + word() + "." + part;
    }
}
