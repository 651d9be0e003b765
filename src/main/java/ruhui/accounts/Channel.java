package ruhui.accounts;

/// The ways to reach somebody outside the pages.
public enum Channel {
    SMS,
    EMAIL
}
