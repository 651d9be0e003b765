package ruhui.dispatch;

import java.util.UUID;

/// A colleague changed the mailing while this page was open.
final class Outrun extends RuntimeException {

    private final UUID mailing;

    Outrun(UUID mailing) {
        this.mailing = mailing;
    }

    UUID mailing() {
        return mailing;
    }
}
