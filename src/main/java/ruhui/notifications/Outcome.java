package ruhui.notifications;

/// What became of one attempt to send.
sealed interface Outcome {

    record Sent(String providerId) implements Outcome {}

    /// This one was not taken now; another attempt may succeed.
    record Later(Why why) implements Outcome {}

    /// Nobody answers at all, nothing was handed over: the others need not be tried now either.
    record Down(Why why) implements Outcome {}

    record Refused(Why why) implements Outcome {}

    /// It may have gone out: only a human decides whether it goes out again.
    record Unknown(Why why) implements Outcome {}

    /// The secret it should bring has been used, replaced or has expired.
    record Unwanted() implements Outcome {}
}
