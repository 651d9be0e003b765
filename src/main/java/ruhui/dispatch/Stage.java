package ruhui.dispatch;

import org.jspecify.annotations.Nullable;

/// Which of the papers are there, and whether they are on their way.
sealed interface Stage {

    record Waiting() implements Stage {}

    record Certified(String certificate) implements WithCertificate {}

    record Receipted(Receipt receipt) implements WithReceipt {}

    record Ready(String certificate, Receipt receipt) implements WithCertificate, WithReceipt {}

    record Sent(String certificate, Receipt receipt, Parcel parcel) implements WithCertificate, WithReceipt {}

    sealed interface WithCertificate extends Stage {
        String certificate();
    }

    sealed interface WithReceipt extends Stage {
        Receipt receipt();
    }

    default @Nullable Receipt receiptOrNone() {
        return this instanceof WithReceipt it ? it.receipt() : null;
    }

    default @Nullable String certificateOrNone() {
        return this instanceof WithCertificate it ? it.certificate() : null;
    }

    default @Nullable Parcel parcelOrNone() {
        return this instanceof Sent it ? it.parcel() : null;
    }

    /// As it stands in tables and texts.
    default String key() {
        return getClass().getSimpleName();
    }
}
