package ruhui.dues;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// Where a transfer stands that a unit says it made.
public sealed interface Stage {

    /// Only typed so far; never kept as a transfer.
    record Prepared() implements Stage {}

    record Reported(LocalDate by) implements Found {

        @Override
        public long foundFen() {
            return 0;
        }
    }

    /// A part was found and the rest is awaited; `on` and `payer` are those of the last part.
    record Partly(LocalDate by, long fen, LocalDate on, String payer) implements Found {

        @Override
        public long foundFen() {
            return fen;
        }
    }

    /// One person found it, and a second one must agree.
    record Proposed(Found before, Command.Confirm asked, UUID first, String firstName) implements Waiting {

        @Override
        public LocalDate by() {
            return before.by();
        }

        public boolean isBy(Actor actor) {
            return actor.accountId().filter(first::equals).isPresent();
        }
    }

    /// `fen`, `on` and `payer` as the bank says, whatever the unit reported.
    record Confirmed(long fen, LocalDate on, String payer) implements Stage {}

    record Refused(Why why, String explanation) implements Stage {

        public String reason(Lang lang) {
            var reason = Texts.of(lang, why.key());
            return explanation.isEmpty() ? reason : Texts.of(lang, "dues.why.and", reason, explanation);
        }
    }

    /// Finance owes an answer by a day.
    sealed interface Waiting extends Stage {

        LocalDate by();
    }

    /// Finance may look for it, or for the rest of it.
    sealed interface Found extends Waiting {

        long foundFen();
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
            case Partly _ -> "dues.stage.partly";
            case Proposed _ -> "dues.stage.proposed";
            case Confirmed _ -> "dues.stage.confirmed";
            case Refused _ -> "dues.stage.refused";
        };
    }

    /// As its unit reads it: that two people look at it is the association's own affair.
    default String unitKey() {
        return this instanceof Proposed(var before, var _, var _, var _) ? before.key() : key();
    }

    /// The class of the look, as its unit sees it.
    default String tone() {
        return switch (this) {
            case Prepared _ -> "off";
            case Reported _, Partly _, Proposed _ -> "third";
            case Confirmed _ -> "done";
            case Refused _ -> "bad";
        };
    }
}
