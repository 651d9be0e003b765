package ruhui.dispatch;

import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of a mailing, grouped by who may ask it.
sealed interface Command {

    record AddCertificate(String number) implements ByClerk {}

    record AddReceipt(Receipt receipt) implements ByClerkOrFinance {}

    record Send(Parcel parcel) implements ByClerk {}

    record ReplaceReceipt(Receipt receipt, String reason) implements ByClerkOrFinance, Correction {}

    record CorrectParcel(Parcel parcel, String reason) implements ByClerk, Correction {}

    sealed interface ByClerk extends Command {}

    sealed interface ByClerkOrFinance extends Command {}

    /// Puts right what was wrong; the history keeps what stood there before.
    sealed interface Correction extends Command {
        String reason();
    }

    default boolean mayComeFrom(Actor actor) {
        return actor instanceof Actor.Staff staff
                && switch (this) {
                    case ByClerk _ -> staff.may(Role.MAILING);
                    case ByClerkOrFinance _ -> staff.may(Role.MAILING) || staff.may(Role.FINANCE);
                };
    }

    /// As it stands in histories and texts.
    default String key() {
        return getClass().getSimpleName();
    }
}
