package ruhui.entry;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.shared.Actor;

/// The one door through which applications change.
@Service
public class Applications {

    /// The formal review returned the data: the unit mends what is commented, by the keys of the sheet.
    public void reopen(UUID caseId, Map<String, String> commentsByField, Actor.Staff by) {
        throw new UnsupportedOperationException(caseId.toString());
    }

    /// The admission ended without a member: the credit code is free again.
    public void end(UUID caseId, Actor by) {
        throw new UnsupportedOperationException(caseId.toString());
    }
}
