package ruhui.admission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Until when a unit that joined is a member. The module that keeps membership answers; until it does, a year from the
/// day of payment is shown.
public interface Standing {

    Optional<LocalDate> until(UUID caseId);
}
