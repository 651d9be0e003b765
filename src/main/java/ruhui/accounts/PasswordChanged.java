package ruhui.accounts;

import java.util.UUID;

/// Event: an account has a new password; its owner is told, in case it was somebody else.
public record PasswordChanged(UUID account, People.Contact contact) implements AccountNews {}
