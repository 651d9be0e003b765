package ruhui.dues;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruhui.shared.Refused;

/// Closes whatever else a unit could pay by just now, before a transfer of its is booked. Asks the world: never inside
/// a
/// transaction.
@Component
public class Codes {

    private final ObjectProvider<OpenCodes> all;

    Codes(ObjectProvider<OpenCodes> all) {
        this.all = all;
    }

    /// True when somebody just paid that way: what was owed may be paid. Refused while nobody knows.
    public boolean closedByPaying(UUID unit) {
        var answers = all.stream().map(codes -> codes.closeOpen(unit)).toList();
        if (answers.contains(OpenCodes.Answer.UNKNOWN)) {
            throw new Refused("dues.refused.code-unknown");
        }
        return answers.contains(OpenCodes.Answer.PAID);
    }
}
