package ruhui.accounts;

import ruhui.shared.Actor;

/// Event: somebody signed in from a browser this account was never used in; its owner is told, in case it was somebody
/// else. `browser` reads Chrome · Windows.
public record NewBrowser(Actor who, People.Contact contact, String browser) implements AccountNews {}
