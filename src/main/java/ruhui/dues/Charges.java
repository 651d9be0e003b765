package ruhui.dues;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What units were charged.
@Service
@Transactional
public class Charges {

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Charge> of(UUID caseId) {
        throw new UnsupportedOperationException();
    }
}
