package ruhui.dispatch;

import java.util.UUID;

/// The unit was told a wrong parcel number; this is the right one.
public record ParcelCorrected(UUID caseId, String carrier, String number, String reason) implements DispatchNews {}
