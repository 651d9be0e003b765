package ruhui.accounts;

import java.util.UUID;

/// Event: the second step of an account was set up or taken away; its owner is told.
public record SecondStepChanged(UUID account, boolean on, People.Contact contact) implements AccountNews {}
