package ruhui.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.documents.FileId;

/// A receipt or invoice as it is kept, with what became of it.
public record Paper(
        UUID id,
        UUID caseId,
        UUID subject,
        InvoiceKind kind,
        String number,
        String checkCode,
        LocalDate on,
        @Nullable Long fen,
        String buyer,
        String buyerCode,
        String seller,
        FileId file,
        List<String> unread,
        List<Difference> differences,
        String reason,
        @Nullable UUID redOf,
        @Nullable UUID replaces,
        @Nullable UUID red,
        @Nullable UUID replacedBy,
        Instant at,
        String actorName,
        @Nullable String struck,
        @Nullable String closed) {

    public enum State {
        VALID,
        RED,
        REDDENED,
        STRUCK;

        public String key() {
            return "invoicing.paper." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The class of the look.
        public String tone() {
            return switch (this) {
                case VALID -> "done";
                case RED, REDDENED, STRUCK -> "off";
            };
        }
    }

    public State state() {
        if (struck != null) {
            return State.STRUCK;
        }
        return redOf != null ? State.RED : red != null ? State.REDDENED : State.VALID;
    }

    /// Reddened, and a new one is still to come.
    public boolean awaitsNew() {
        return state() == State.REDDENED && replacedBy == null && closed == null;
    }
}
