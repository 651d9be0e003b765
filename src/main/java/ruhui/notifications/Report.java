package ruhui.notifications;

/// What a provider says became of a message it was given.
sealed interface Report {

    record Arrived() implements Report {}

    record Lost(Why why) implements Report {}

    /// It has it and does not know yet.
    record Underway() implements Report {}

    /// It never heard of it, or does not answer now.
    record Silent() implements Report {}
}
