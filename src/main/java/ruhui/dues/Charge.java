package ruhui.dues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.association.Level;
import ruhui.shared.Lang;

/// One year's dues of one unit as charged, and what came of it. The unit's name is the one it had then.
public record Charge(
        UUID id,
        UUID caseId,
        String caseNumber,
        String unitName,
        Level level,
        LocalDate standardFrom,
        String resolutionZh,
        String resolutionEn,
        long fen,
        String remarkCode,
        String noticeNumber,
        LocalDate until,
        Instant at,
        long paidFen,
        Standing standing,
        @Nullable LocalDate settledOn) {

    public enum Standing {
        OWED,
        PARTLY_PAID,
        SETTLED,
        CANCELLED;

        static Standing of(long fen, long paidFen, boolean cancelled) {
            if (cancelled) {
                return CANCELLED;
            }
            return paidFen == fen ? SETTLED : paidFen == 0 ? OWED : PARTLY_PAID;
        }

        public String key() {
            return "dues.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The class of the look.
        public String tone() {
            return switch (this) {
                case OWED, PARTLY_PAID -> "you";
                case SETTLED -> "done";
                case CANCELLED -> "off";
            };
        }
    }

    boolean isCancelled() {
        return standing == Standing.CANCELLED;
    }

    public long missingFen() {
        return standing == Standing.CANCELLED ? 0 : fen - paidFen;
    }

    public boolean isOpen() {
        return standing == Standing.OWED || standing == Standing.PARTLY_PAID;
    }

    public String resolution(Lang lang) {
        return lang == Lang.EN ? resolutionEn : resolutionZh;
    }

    public Optional<LocalDate> settled() {
        return Optional.ofNullable(settledOn);
    }
}
