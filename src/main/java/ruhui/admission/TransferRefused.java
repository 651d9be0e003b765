package ruhui.admission;

import java.util.UUID;

/// The money a unit reported did not come; it is the unit's turn again.
public interface TransferRefused {

    UUID caseId();

    String reason();
}
