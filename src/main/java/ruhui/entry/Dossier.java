package ruhui.entry;

import java.util.List;
import java.util.Optional;

/// An application with what was sent of it, the newest first and two rounds at most, and who has it on the desk.
record Dossier(Application application, List<Submission> sent, Optional<Inbox.Holder> holder) {

    Optional<Submission> last() {
        return sent.stream().findFirst();
    }

    Optional<Submission> before() {
        return sent.stream().skip(1).findFirst();
    }
}
