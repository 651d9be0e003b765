package ruhui.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Lang;

/// Event: an initial password is to be mailed; `Secrets.mintInitialPassword` makes it at the moment of sending. `unit`
/// is null for a member of the staff; `first` when the account was opened just now.
public record InitialPasswordWanted(
        UUID account, @Nullable UUID unit, String accountName, String email, Lang lang, boolean first)
        implements AccountNews {}
