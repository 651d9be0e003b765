package ruhui.association;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ruhui.shared.Lang;

/// What a year of membership costs from a day on, and the resolution that set it.
public record FeeStandard(
        UUID id, LocalDate from, String resolution, String resolutionEn, Map<Level, Long> fenPerYear) {

    public FeeStandard {
        fenPerYear = Map.copyOf(fenPerYear);
    }

    public String resolution(Lang lang) {
        return lang == Lang.EN ? resolutionEn : resolution;
    }

    public long fen(Level level) {
        var fen = fenPerYear.get(level);
        if (fen == null) {
            throw new IllegalStateException(this + " sets no fee for " + level);
        }
        return fen;
    }
}
