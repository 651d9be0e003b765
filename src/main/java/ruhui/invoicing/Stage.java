package ruhui.invoicing;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.documents.FileId;

/// Where an application for an invoice stands, together with what is known only there.
public sealed interface Stage {

    /// Only typed so far; never kept as an application.
    record Prepared() implements Stage {}

    record Applied(LocalDate by) implements Stage {}

    record Issued(UUID paper, String number, LocalDate on, FileId file) implements Stage {}

    /// The issued one is void; a new one may follow.
    record Reddened(UUID paper, String number, String red) implements Stage {}

    /// Back to the unit, which mends it and applies again.
    record Returned(String reason) implements Stage {}

    record Withdrawn() implements Stage {}

    /// The key of its name in the texts.
    default String key() {
        return switch (this) {
            case Prepared _ -> "invoicing.stage.prepared";
            case Applied _ -> "invoicing.stage.applied";
            case Issued _ -> "invoicing.stage.issued";
            case Reddened _ -> "invoicing.stage.reddened";
            case Returned _ -> "invoicing.stage.returned";
            case Withdrawn _ -> "invoicing.stage.withdrawn";
        };
    }

    /// The class of the look, as its unit sees it.
    default String tone() {
        return switch (this) {
            case Prepared _, Reddened _, Withdrawn _ -> "off";
            case Applied _ -> "other";
            case Issued _ -> "done";
            case Returned _ -> "you";
        };
    }
}
