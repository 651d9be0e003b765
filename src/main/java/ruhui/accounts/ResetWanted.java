package ruhui.accounts;

import java.util.UUID;
import ruhui.shared.Lang;

/// Event: the link for a forgotten password is to be mailed: `{base-url}/password/reset?key=` and what
/// `Secrets.mintReset` gives at the moment of sending.
public record ResetWanted(UUID reset, UUID account, String email, Lang lang) implements AccountNews {}
