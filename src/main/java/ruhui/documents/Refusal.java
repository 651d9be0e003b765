package ruhui.documents;

/// A check's no, before the file's name and purpose are added to it.
final class Refusal extends Exception {

    final BadFile.Reason reason;

    Refusal(BadFile.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Refusal(BadFile.Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }
}
