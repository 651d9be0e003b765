package ruhui.notifications;

/// Which secret is made at the moment of sending.
enum SecretUse {
    CODE,
    INITIAL_PASSWORD,
    RESET
}
