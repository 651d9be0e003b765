package ruhui.accounts;

/// What a code is for, so that the message can say it. `TAKEN` carries no code: somebody typed the contact of an
/// existing account when registering, and its owner is told so.
public enum CodeUse {
    REGISTER,
    RESET,
    CONTACT,
    TAKEN
}
