package ruhui.admission;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;

/// The one door through which admissions change.
@Service
@Transactional
public class Admissions {

    public void perform(Command command, UUID caseId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /// Throws `NotFound` for a unit that was not admitted to these steps.
    @Transactional(readOnly = true)
    public Stage stage(UUID caseId) {
        throw new UnsupportedOperationException();
    }
}
