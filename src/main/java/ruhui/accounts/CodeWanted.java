package ruhui.accounts;

import java.util.UUID;
import ruhui.shared.Lang;

/// Event: a code is to be sent. Its digits come from `Secrets.mintCode` at the moment of sending, except for `TAKEN`,
/// which has none.
public record CodeWanted(UUID code, Channel channel, String to, Lang lang, CodeUse use) implements AccountNews {}
