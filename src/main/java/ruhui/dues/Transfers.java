package ruhui.dues;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;

/// The one door through which transfers change.
@Service
@Transactional
public class Transfers {

    /// Returns the id of the transfer. Refused while another one of the unit waits, or when nothing is owed.
    public UUID report(Command.Report report, Actor.Unit unit) {
        throw new UnsupportedOperationException();
    }

    /// False when somebody else was faster: `version` is the one the decision was made upon.
    public boolean perform(Command command, UUID transfer, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
