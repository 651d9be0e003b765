package ruhui.dues;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.association.Level;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// What one unit was charged with, and what came of it. The unit's name is the one it had then. Dues name their level
/// and the standard they come from, everything else says what it is for.
public record Charge(
        UUID id,
        UUID caseId,
        String caseNumber,
        String unitName,
        Kind kind,
        @Nullable Level level,
        @Nullable LocalDate standardFrom,
        String resolutionZh,
        String resolutionEn,
        String whatZh,
        String whatEn,
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

    public boolean isDues() {
        return kind == Kind.DUES;
    }

    public String resolution(Lang lang) {
        return lang == Lang.EN ? resolutionEn : resolutionZh;
    }

    /// What it is for, in a few words: the level of dues, the title of anything else.
    public String what(Lang lang) {
        return isDues() ? Texts.of(lang, requireNonNull(level).key()) : lang == Lang.EN ? whatEn : whatZh;
    }

    /// Of which kind, and for what.
    public String title(Lang lang) {
        return Texts.of(lang, "dues.charge.title", Texts.of(lang, kind.key()), what(lang));
    }

    /// As the book says.
    Charge standing(long paid, Standing how, @Nullable LocalDate on) {
        return new Charge(
                id,
                caseId,
                caseNumber,
                unitName,
                kind,
                level,
                standardFrom,
                resolutionZh,
                resolutionEn,
                whatZh,
                whatEn,
                fen,
                remarkCode,
                noticeNumber,
                until,
                at,
                paid,
                how,
                on);
    }

    public Optional<LocalDate> settled() {
        return Optional.ofNullable(settledOn);
    }
}
