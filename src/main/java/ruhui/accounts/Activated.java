package ruhui.accounts;

import java.util.UUID;

/// Event: the enterprise account of a unit has its first own password.
public record Activated(UUID account, UUID unit) implements AccountNews {}
