package ruhui.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.admission.WelcomeSent;

/// Certificate and receipt of a unit are in the post; `carrier` is a code of `couriers`.
public record Mailed(UUID caseId, String carrier, String number, LocalDate sentOn)
        implements WelcomeSent, DispatchNews {}
