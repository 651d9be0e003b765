package ruhui.admission;

import java.time.LocalDate;
import java.util.UUID;

/// Certificate and receipt are in the post. Whoever posts them publishes an event that is one.
public interface WelcomeSent {

    UUID caseId();

    LocalDate sentOn();
}
