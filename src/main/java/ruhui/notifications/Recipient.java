package ruhui.notifications;

import java.util.UUID;
import ruhui.shared.Lang;

/// Whom a letter reaches on one channel, and in which language.
sealed interface Recipient {

    Lang lang();

    record ByText(String mobile, Lang lang) implements Recipient {}

    record ByMail(String address, Lang lang) implements Recipient {}

    /// `owner` is the account of a person or the id of a unit.
    record InBox(UUID owner, Lang lang) implements Recipient {}

    default Channel channel() {
        return switch (this) {
            case ByText _ -> Channel.SMS;
            case ByMail _ -> Channel.EMAIL;
            case InBox _ -> Channel.INSITE;
        };
    }

    default String address() {
        return switch (this) {
            case ByText(var mobile, var _) -> mobile;
            case ByMail(var address, var _) -> address;
            case InBox(var owner, var _) -> owner.toString();
        };
    }
}
