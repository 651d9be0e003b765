package ruhui.accounts;

import java.util.UUID;
import ruhui.shared.Lang;

/// Event: an account has a new mobile or mailbox; both the old and the new one are told.
public record ContactChanged(UUID account, String name, Channel channel, String before, String after, Lang lang)
        implements AccountNews {}
