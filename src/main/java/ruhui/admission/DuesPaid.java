package ruhui.admission;

import java.time.LocalDate;
import java.util.UUID;

/// What an admission waits for before the unit is a member. Whoever takes the money publishes an event that is one.
public interface DuesPaid {

    UUID caseId();

    LocalDate paidOn();
}
