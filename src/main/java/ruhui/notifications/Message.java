package ruhui.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Email;
import ruhui.shared.Lang;
import ruhui.shared.Mobile;

/// One message to one recipient on one channel, as it is planned.
record Message(
        UUID id,
        Kind kind,
        Channel channel,
        String recipient,
        Lang lang,
        @Nullable UUID caseId,
        List<Fact> facts,
        String link,
        Letter.@Nullable Secret secret,
        int tries,
        int round,
        Instant plannedAt,
        Instant claimedAt) {

    private static final Duration LATE = Duration.ofMinutes(30);

    /// Waited so long that others of the same case may wait beside it.
    boolean isLate(Instant now) {
        return secret == null && caseId != null && plannedAt.plus(LATE).isBefore(now);
    }

    String masked() {
        return masked(channel, recipient);
    }

    static String masked(Channel channel, String recipient) {
        return switch (channel) {
            case SMS ->
                Mobile.problem(recipient).isEmpty() ? Mobile.parse(recipient).masked() : "****";
            case EMAIL ->
                Email.problem(recipient).isEmpty() ? Email.parse(recipient).masked() : "****";
            case INSITE -> "";
        };
    }
}
