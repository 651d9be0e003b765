package ruhui.admission;

import java.time.LocalDate;
import java.util.UUID;

/// The unit says that it sent the money; somebody looks for it by the end of a day.
public interface TransferReported {

    UUID caseId();

    LocalDate by();
}
