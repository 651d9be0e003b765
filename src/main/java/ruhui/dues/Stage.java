package ruhui.dues;

import java.time.LocalDate;
import java.util.Locale;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// Where a transfer stands that a unit says it made.
public sealed interface Stage {

    /// Only typed so far; never kept as a transfer.
    record Prepared() implements Stage {}

    record Reported(LocalDate by) implements Stage {}

    /// `fen`, `on` and `payer` as the bank says, whatever the unit reported.
    record Confirmed(long fen, LocalDate on, String payer) implements Stage {}

    record Refused(Why why, String explanation) implements Stage {

        public String reason(Lang lang) {
            var reason = Texts.of(lang, why.key());
            return explanation.isEmpty() ? reason : Texts.of(lang, "dues.why.and", reason, explanation);
        }
    }

    /// The reasons finance chooses from.
    enum Why {
        NOT_ARRIVED,
        OTHER_ACCOUNT,
        UNREADABLE,
        REPEATED,
        OTHER;

        public String key() {
            return "dues.why." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The key of its name in the texts.
    default String key() {
        return switch (this) {
            case Prepared _ -> "dues.stage.prepared";
            case Reported _ -> "dues.stage.reported";
            case Confirmed _ -> "dues.stage.confirmed";
            case Refused _ -> "dues.stage.refused";
        };
    }

    /// The class of the look, as its unit sees it.
    default String tone() {
        return switch (this) {
            case Prepared _ -> "off";
            case Reported _ -> "third";
            case Confirmed _ -> "done";
            case Refused _ -> "bad";
        };
    }
}
