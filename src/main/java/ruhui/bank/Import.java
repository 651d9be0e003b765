package ruhui.bank;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.documents.FileId;

/// A file a colleague sent, from its arrival to its acceptance or end.
public record Import(
        UUID id,
        BankAccount account,
        FileId file,
        String fileName,
        int version,
        Stage stage,
        int headingRow,
        List<String> headings,
        Map<String, String> columns,
        int lines,
        int skipped,
        int wrong,
        Instant sentAt,
        String sentBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Integer added) {

    public enum Stage {
        /// Somebody must say what its columns hold.
        UNASSIGNED,
        CHECKED,
        ACCEPTED,
        DISCARDED;

        public String key() {
            return "bank.import." + name().toLowerCase(Locale.ROOT);
        }

        public String tone() {
            return switch (this) {
                case UNASSIGNED, CHECKED -> "you";
                case ACCEPTED -> "done";
                case DISCARDED -> "off";
            };
        }

        String stored() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    public boolean waits() {
        return stage == Stage.UNASSIGNED || stage == Stage.CHECKED;
    }

    public boolean ready() {
        return stage == Stage.CHECKED && wrong == 0 && lines > 0;
    }

    Mapping mapping() {
        return Mapping.of(headings, columns);
    }
}
